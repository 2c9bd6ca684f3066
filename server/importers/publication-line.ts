import type { InlineNode } from '../../core/contract/article-body'
import { inlineText } from '../../core/rules/article-text'
import { findDate } from './calendar-date'
import type { TextBlock } from './draft'
import { halfWidth, paragraphOf, sliceContent, splitAtBreaks, trimContent } from './inline-content'

const LABEL = /((?:发布|发表|发稿|刊发|发文|成文|上传|更新)(?:日期|时间)?|日期|时间)(?:于|:|\s)*\s*$/
const TIME_OR_DAY = /^\s*(?:(?:\d{1,2}:\d{2}(?::\d{2})?)|\(?(?:星期|周)[一二三四五六日天]\)?)/
/** What else stands in such a line. A date beside one of these is the publication's. */
const FIELD =
  /(来源|作者|编辑|责编|供稿|通讯员|记者|审核|摄影|浏览|阅读|点击|字号|字体|发布|更新|发文|成文)(单位|机构|人|量|数|次数|日期|时间)?\s*[:\d ]/
/** A second title, as —— … */
const SUBTITLE = /^[—–-]/
const SENTENCE = /[。！？；]/
/** Fields of an event, which has a date too. */
const EVENT_FIELD =
  /^(活动|集合|报名|讲座|参加|参与)?(时间|日期|地点|地址|对象|方式|主讲人?|费用|名额|人数)\s*([:：]|$)/
const EVENT_WORD = /^(活动|集合|报名|讲座|演出|举办|开始|结束|截止)/

/** How many blocks below the title the date is looked for in. */
const ZONE = 4
const LINE_LENGTH = 120

type Found = { date: string; rest: InlineNode[] }

/** 2024-07-08 · 发布日期：2024年7月8日 10:00 · 来源：临溪街道 2024-07-08; what is left beside the date stays. */
const readLine = (content: InlineNode[], isUnlabelledFine: boolean): Found | null => {
  const text = inlineText(content)
  if (text.length > LINE_LENGTH || SENTENCE.test(text)) return null
  const found = findDate(text)
  if (!found) return null
  const line = halfWidth(text)
  const label = LABEL.exec(line.slice(0, found.start))
  const tail = TIME_OR_DAY.exec(line.slice(found.end))
  const start = label ? label.index : found.start
  const end = found.end + (tail?.[0].length ?? 0)
  const outside = line.slice(0, start) + line.slice(end)
  const rest = [...trimContent(sliceContent(content, 0, start)), ...sliceContent(content, end, text.length)]
  const isAlone = outside.replace(/[\s()[\]【】|·]/g, '') === ''
  if (EVENT_WORD.test(outside.trim())) return null
  if (!isAlone) return FIELD.test(outside) ? { date: found.date, rest: trimSeparators(rest) } : null
  if (label?.[1] === '时间' || (label?.[1] === '日期' && !isUnlabelledFine)) return null
  return label || isUnlabelledFine ? { date: found.date, rest: [] } : null
}

const trimSeparators = (content: InlineNode[]): InlineNode[] => {
  const text = inlineText(content)
  const before = /^[\s|｜·,，]*/.exec(text)?.[0].length ?? 0
  const after = /[\s|｜·,，]*$/.exec(text.slice(before))?.[0].length ?? 0
  return sliceContent(content, before, text.length - after)
}

/** A date by itself or among fields such as 来源：…, as it stands beside a title. */
export const isPublicationLine = (text: string): boolean => readLine([{ type: 'text', text }], true) !== null

/** 来源：… or 时间：…, of the article or an event. */
export const isField = (text: string): boolean =>
  EVENT_FIELD.test(text.trim()) ||
  /^[^:：]{0,4}(来源|作者|编辑|供稿|通讯员|记者|审核|摄影)\s*[:：]/.test(text.trim())

const contentOf = (block: TextBlock | undefined): InlineNode[] | null =>
  block?.type === 'paragraph' || block?.type === 'heading' ? (block.content ?? []) : null

/** The date in the lines of one block, and what is left of the block, null if nothing. */
const readBlock = (content: InlineNode[], isUnlabelledFine: boolean, next: string) => {
  const lines = splitAtBreaks(content)
  for (const [index, line] of lines.entries()) {
    const following = lines[index + 1] ? inlineText(lines[index + 1]) : next
    const found = readLine(line, isUnlabelledFine && index === 0 && !EVENT_FIELD.test(following.trim()))
    if (!found) continue
    const kept = lines
      .map((other, at) => (at === index ? found.rest : other))
      .filter((other) => other.length > 0)
    const left = kept.flatMap((other, at) => (at > 0 ? [{ type: 'hardBreak' } as const, ...other] : other))
    return { date: found.date, left: left.length > 0 ? left : null }
  }
  return null
}

const isBesideDate = (block: TextBlock): boolean => {
  const line = halfWidth(inlineText(contentOf(block) ?? [])).trim()
  return FIELD.test(`${line} `) || SUBTITLE.test(line)
}

export type Dated = { publishedOn: string | null; blocks: TextBlock[] }

/**
 * Finds the day of publication in the first lines beside the title and takes it out of them. A day in the
 * text, as that of an event, is none. When the day is `known` already, only a line that repeats it goes.
 */
export const takePublicationDate = (blocks: readonly TextBlock[], known: string | null): Dated => {
  for (const [index, block] of blocks.slice(0, ZONE).entries()) {
    const content = contentOf(block)
    const text = inlineText(content ?? [])
    if (!content || text.length > LINE_LENGTH * 2) break
    const isFirst = blocks.slice(0, index).every(isBesideDate)
    const found = readBlock(content, isFirst, inlineText(contentOf(blocks[index + 1]) ?? []))
    if (found && (known === null || known === found.date)) {
      const left = found.left ? [paragraphOf(found.left)] : []
      return {
        publishedOn: found.date,
        blocks: [...blocks.slice(0, index), ...left, ...blocks.slice(index + 1)],
      }
    }
    if (SENTENCE.test(text) || EVENT_FIELD.test(text.trim())) break
  }
  return { publishedOn: known, blocks: [...blocks] }
}
