import { halfWidth } from './inline-content'

/** Maybe numbered: 1. 《…》 */
const TITLE_FIRST = /^((?:[\d一二三四五六七八九十]{1,3}[.．、]\s*|[●•■◆▪★]\s*)?《.+》)([\s—–-]*)(.*)$/
const SPEAKER_LABEL = /^(演讲人|演讲者|发言人|讲述人|宣讲人|主讲人?|作者)\s*:\s*/
const NAME = /^(\p{Script=Han}{2,4}|\p{Script=Han}+(·\p{Script=Han}+)+)$/u
const PART_OF_UNIT = /^[\p{L}\p{N}()·、-]+$/u
/** Surnames common enough to know a name by that nothing sets apart from what stands before it. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金' +
  '韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤'
const KNOWN_NAME = new RegExp(
  '^([\\p{L}\\p{N}·-]+(居民区|居委会|居委|委员会|社区|街道|小区|村|党支部|党总支|中心|工作站|办事处)' +
    `(\\(筹\\)|\\(筹备\\))?)?[${SURNAMES}]\\p{Script=Han}{1,2}$`,
  'u',
)

/** A name of two characters is often spread to the width of three. */
const words = (line: string): string[] => {
  const parts = line.split(/\s+/)
  const [family, given] = parts.slice(-2)
  const isSpread = parts.length > 1 && family?.length === 1 && given?.length === 1
  return isSpread ? [...parts.slice(0, -2), `${family}${given}`] : parts
}

/** 青禾居民区 林一苇: a unit and a name, or a name alone, and nothing of a sentence. */
export const isByline = (text: string): boolean => {
  const line = halfWidth(text)
    .trim()
    .replace(/^[—–-]+\s*/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(SPEAKER_LABEL, '')
    .trim()
  if (line === '' || line.length > 40) return false
  const parts = words(line)
  const name = parts.pop() ?? ''
  if (parts.length === 0) return KNOWN_NAME.test(name) || (NAME.test(name) && name.length <= 3)
  return NAME.test(name) && parts.every((part) => PART_OF_UNIT.test(part))
}

/** 《…》 and nothing else. */
export const isSpeechTitle = (text: string): boolean => {
  const match = TITLE_FIRST.exec(text.trim())
  return match !== null && match[3] === ''
}

/** 《…》青禾居民区 林一苇: where the title ends and the byline begins, or null. */
export const speechHead = (text: string): { titleEnd: number } | null => {
  const match = TITLE_FIRST.exec(text)
  if (!match) return null
  const [, title = '', gap = '', byline = ''] = match
  // 《…》开讲 is no name; behind a space it may be one.
  const isDoubtful = gap === '' && NAME.test(byline.trim()) && !KNOWN_NAME.test(byline.trim())
  return isByline(byline) && !isDoubtful ? { titleEnd: title.length } : null
}

export const isSpeechHead = (text: string): boolean => speechHead(text.trim()) !== null
