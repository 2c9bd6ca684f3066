import type { ArticleBody, BlockNode, InlineNode } from '../contract/article-body'

const SUMMARY_LENGTH = 80
const SENTENCE_ENDS = '。！？!?；…'
const CLOSING_MARKS = '”’」』）)》'
/** Who wrote it and where it is from says nothing about what it is about. */
const CREDIT_LINE = /^(信息来源|文章来源|来源|作者|编辑|责任编辑|责编|供稿|通讯员|记者|审核|摄影)\s*[:：]/

/** The text as typed; a hard break is a newline. */
export const inlineText = (content: readonly InlineNode[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')

const paragraphsText = (paragraphs: readonly { content?: InlineNode[] }[], separator = '\n') =>
  paragraphs.map((paragraph) => inlineText(paragraph.content)).join(separator)

const blockText = (block: BlockNode): string => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content)
    case 'blockquote':
      return paragraphsText(block.content)
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => paragraphsText(item.content)).join('\n')
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => paragraphsText(cell.content, ' ')).join(' '))
        .join('\n')
    case 'attachment':
      return block.attrs.name
    case 'image':
      return ''
  }
}

/** The words of a body, a line for each block, list item and table row; pictures are left out. */
export const plainText = (body: ArticleBody): string =>
  body.content
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n')

/** What is read aloud of an article: its title, then its words. */
export const spokenText = ({ title, body }: { title: string; body: ArticleBody }): string =>
  `${title}。\n${plainText(body)}`

/** An hour and a half at a calm pace; what is longer is read, not listened to. */
const LONGEST_SPOKEN = 20_000

/** What is too long is not read aloud, nor what has no words. */
export const isReadAloud = ({ body }: { body: ArticleBody }): boolean => {
  const { length } = plainText(body)
  return length > 0 && length <= LONGEST_SPOKEN
}

/** Where the last whole sentence of the text ends, its closing quotation mark included; 0 if there is none. */
const lastSentenceEnd = (text: string): number => {
  for (let at = text.length - 1; at >= 0; at--) {
    if (!SENTENCE_ENDS.includes(text.charAt(at))) continue
    let end = at + 1
    while (end < text.length && CLOSING_MARKS.includes(text.charAt(end))) end++
    return end
  }
  return 0
}

/** Cut before `length`, never through a character of two code units. */
const cutAt = (text: string, length: number): string => {
  const code = text.charCodeAt(length - 1)
  const splitsPair = code >= 0xd800 && code <= 0xdbff
  return text.slice(0, splitsPair ? length - 1 : length)
}

const shorten = (text: string): string => {
  if (text.length <= SUMMARY_LENGTH) return text
  const head = cutAt(text, SUMMARY_LENGTH)
  const end = lastSentenceEnd(head)
  return end >= SUMMARY_LENGTH / 4 ? head.slice(0, end) : `${cutAt(text, SUMMARY_LENGTH - 1).trimEnd()}…`
}

/** What a list shows below the title: the first paragraphs, at most 80 characters, whole sentences if it can be. */
export const summaryOf = (body: ArticleBody): string => {
  const paragraphs = body.content.filter((block) => block.type === 'paragraph').map(blockText)
  const telling = paragraphs.filter((text) => text.trim() !== '' && !CREDIT_LINE.test(text.trim()))
  const lines = telling.length > 0 ? telling : plainText(body).split('\n')
  let summary = ''
  for (const line of lines) {
    const text = line.replace(/\s+/g, ' ').trim()
    const gap = summary === '' || (SENTENCE_ENDS + CLOSING_MARKS).includes(summary.slice(-1)) ? '' : ' '
    summary += gap + text
    if (summary.length > SUMMARY_LENGTH) break
  }
  return shorten(summary)
}
