import type { ImportFault } from './read-result'

const ADVICE: Record<ImportFault, string> = {
  EMPTY: '里没有内容，请确认选对了文件。',
  TOO_LARGE: '太大了，文件请不超过 10 MB、文字不超过 20 万字，可以压缩图片或分成几篇再导入。',
  BINARY: '不是文字文件，请另存为 .txt、.md、.html 或 .docx 后再导入。',
  ENCODING: '的文字编码认不出来，请用记事本打开，另存为 UTF-8 编码后再导入。',
  NO_TITLE: '里没有找到标题，请在第一行写上标题后再导入。',
  NO_BODY: '只有标题，没有正文，请补上正文后再导入。',
  TYPE_UNSUPPORTED: '的格式不能导入，请换成 .txt、.md、.html 或 .docx 文件。',
  DAMAGED: '打不开，可能已损坏、加了密码或不是 .docx 格式，请用 Word 或 WPS 另存为 .docx 后再导入。',
}

const MAX_NAME = 60

/** The name without its folders, and its ending kept when it is long. */
const shownName = (fileName: string): string => {
  const name = [...(fileName.split(/[\\/]/).pop() ?? '').replace(/\s+/g, ' ')]
  return name.length <= MAX_NAME ? name.join('') : `${name.slice(0, 40).join('')}…${name.slice(-15).join('')}`
}

/** What is wrong with the file and what to do, for an officer. */
export const faultMessage = (reason: ImportFault, fileName: string): string =>
  `“${shownName(fileName)}”${ADVICE[reason]}`
