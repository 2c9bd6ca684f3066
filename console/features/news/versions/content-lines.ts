import type { BlockNode } from '../../../../core/contract/article-body'
import { NEWS_CATEGORY_NAMES } from '../../../../core/contract/news-words'
import type { NewsContent } from '../../../../core/contract/staff-news'
import { inlineText } from '../../../../core/rules/article-text'

type Paragraphs = readonly { content?: Parameters<typeof inlineText>[0] }[]

const textOf = (paragraphs: Paragraphs) => paragraphs.map(({ content }) => inlineText(content)).join('\n')

const linesOf = (block: BlockNode): string[] => {
  switch (block.type) {
    case 'heading':
      return [`${block.attrs.level === 2 ? '【大标题】' : '【小标题】'}${inlineText(block.content)}`]
    case 'paragraph':
      return [inlineText(block.content)]
    case 'blockquote':
      return [`“ ${textOf(block.content)} ”`]
    case 'bulletList':
      return block.content.map((item) => `· ${textOf(item.content)}`)
    case 'orderedList':
      return block.content.map((item, index) => `${index + 1}. ${textOf(item.content)}`)
    case 'table':
      return block.content.map((row) => row.content.map((cell) => textOf(cell.content)).join(' ｜ '))
    case 'image':
      return [`【图片】${block.attrs.alt || '（没有说明）'}`]
    case 'attachment':
      return [`【附件】${block.attrs.name}`]
  }
}

/** An article as lines that can be read and compared: a paragraph, an entry, a row each. */
export const contentLines = (content: NewsContent): string[] => [
  `标题：${content.title}`,
  `分类：${NEWS_CATEGORY_NAMES[content.category]}`,
  `封面：${content.cover ? content.cover.alt || '有' : '没有'}`,
  ...content.body.content.flatMap(linesOf),
]
