import type { Draft } from '../draft'
import { isWechatArticle } from './element-style'
import { htmlBlocks } from './html-blocks'
import { htmlFields } from './html-fields'
import { findElement, parseHtml } from './html-tree'

/** @throws TooManyElementsError when the page is larger than any article */
export const draftFromHtml = (html: string): Draft => {
  const page = parseHtml(html)
  const { titles, publishedOn } = htmlFields(page)
  const article = findElement(page, isWechatArticle)
  return {
    title: null,
    otherTitles: titles,
    isTitleMarked: false,
    publishedOn,
    blocks: htmlBlocks(article ?? page),
  }
}
