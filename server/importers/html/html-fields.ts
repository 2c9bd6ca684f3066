import { shanghaiDate } from '../calendar-date'
import { oneLine, visibleText } from '../inline-content'
import { attributeOf, findElement, type HtmlElement, type HtmlParent, walk } from './html-tree'

const DATE_NAMES = new Set(
  (
    'article:published_time og:published_time pubdate publishdate publish_date publish-date publishtime datepublished ' +
    'date dc.date dc.date.issued dcterms.issued'
  ).split(' '),
)

const textWithin = (root: HtmlParent): string => {
  let text = ''
  walk(root, { text: (value) => (text += value), enter: () => true, leave: () => undefined })
  return oneLine(visibleText(text))
}

const textOfFirst = (root: HtmlParent, matches: (element: HtmlElement) => boolean): string => {
  const element = findElement(root, matches)
  return element ? textWithin(element) : ''
}

const metaNames = (element: HtmlElement): string[] =>
  ['name', 'property', 'itemprop'].map((name) => attributeOf(element, name)?.toLowerCase() ?? '')

const hasId = (id: string) => (element: HtmlElement) => attributeOf(element, 'id') === id

/** What editors put into <title> without being asked. */
const NO_TITLE =
  /^(untitled( document)?|new document|document\d*|无标题(文档)?|文档\s*\d*|新建.*文档|microsoft word.*)$/i
/** 标题_临溪街道: the page's own name after the article's. */
const SITE_NAME =
  /(\s*[_|｜]\s*|\s+[-–—]+\s+)[^_|｜–—-]{1,20}(网|网站|官网|街道|办事处|政府|门户|公众号|平台|中心)$/

const pageTitle = (page: HtmlParent): string => {
  const title = textOfFirst(page, (element) => element.tagName === 'title')
  return NO_TITLE.test(title) ? '' : title.replace(SITE_NAME, '')
}

export type HtmlFields = { titles: string[]; publishedOn: string | null }

/** What a page says about itself outside its text: titles, best first, and the day it was published. */
export const htmlFields = (page: HtmlParent): HtmlFields => {
  let openGraphTitle = ''
  let publishedOn: string | null = null
  findElement(page, (element) => {
    const { tagName } = element
    const content = attributeOf(element, tagName === 'time' ? 'datetime' : 'content') ?? ''
    const names = metaNames(element)
    if (tagName === 'meta' && names.includes('og:title')) openGraphTitle ||= oneLine(visibleText(content))
    const isDate =
      (tagName === 'meta' && names.some((name) => DATE_NAMES.has(name))) ||
      (tagName === 'time' && (names.includes('datepublished') || attributeOf(element, 'pubdate') !== null))
    if (isDate) publishedOn ??= shanghaiDate(content)
    return false
  })
  // The pages of WeChat accounts have title and date beside the article, under these ids.
  publishedOn ??= shanghaiDate(textOfFirst(page, hasId('publish_time')))
  const titles = [textOfFirst(page, hasId('activity-name')), openGraphTitle, pageTitle(page)]
  return { titles: titles.filter((title) => title !== ''), publishedOn }
}
