import MarkdownIt from 'markdown-it'
import { shanghaiDate } from './calendar-date'
import type { Draft } from './draft'
import { draftFromHtml } from './html/html-draft'
import { oneLine, visibleText } from './inline-content'

/** HTML in Markdown is text, so that 《学习<…>》 stays; four spaces are an indent here, not program code. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('code')
markdown.renderer.rules.softbreak = () => '<br data-soft>\n'

const FRONT_MATTER = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/
const TITLE_KEYS = ['title', '标题']
const DATE_KEYS = ['date', 'published', 'publishedon', 'pubdate', '日期', '发布日期', '发布时间']

type Source = { fields: Map<string, string>; text: string }

/** `key: value` lines between two `---`; not YAML, which is more than a title and a date need. */
const splitFrontMatter = (source: string): Source => {
  const match = FRONT_MATTER.exec(source)
  const fields = new Map<string, string>()
  for (const line of match?.[1]?.split('\n') ?? []) {
    const field = /^([^:：\s]+)\s*[:：]\s*(.+)$/.exec(line.trim())
    const [, key = '', value = ''] = field ?? []
    if (field) fields.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  return fields.size > 0 ? { fields, text: source.slice(match?.[0].length ?? 0) } : { fields, text: source }
}

/** #标题 without the space that Markdown asks for, in the first line only: elsewhere it may be a #话题. */
const withSpacedTitle = (text: string) => text.replace(/^(\s*#)([^#\s][^#\n]*\n)/, '$1 $2')

const firstOf = (fields: Map<string, string>, keys: readonly string[]): string | null => {
  const key = keys.find((name) => fields.has(name))
  return key === undefined ? null : (fields.get(key) ?? null)
}

/** @throws TooManyElementsError when the text is larger than any article */
export const draftFromMarkdown = (source: string): Draft => {
  const { fields, text } = splitFrontMatter(source.replace(/^\ufeff/, ''))
  const title = firstOf(fields, TITLE_KEYS)
  const date = firstOf(fields, DATE_KEYS)
  const { blocks } = draftFromHtml(markdown.render(withSpacedTitle(visibleText(text))))
  return {
    title: title === null ? null : oneLine(visibleText(title)),
    otherTitles: [],
    isTitleMarked: false,
    publishedOn: date === null ? null : shanghaiDate(date),
    blocks,
  }
}
