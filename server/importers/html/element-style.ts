import { attributeOf, type HtmlElement } from './html-tree'

/** The declarations of an element's style attribute; names in lower case, the last of a name counts. */
const styleOf = (element: HtmlElement): Map<string, string> => {
  const declarations = new Map<string, string>()
  for (const part of (attributeOf(element, 'style') ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const value = part.slice(colon + 1).replace('!important', '')
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return declarations
}

/** WeChat keeps an article's text hidden until its script has run. */
export const isWechatArticle = (element: HtmlElement) => attributeOf(element, 'id') === 'js_content'

/** Controls, pictures drawn by code and all that is not read as text. */
const DROPPED = new Set(
  (
    'head script style noscript template iframe object embed video audio canvas svg math map nav ' +
    'button select textarea input datalist dialog progress meter'
  ).split(' '),
)

export const isDropped = (element: HtmlElement): boolean => {
  if (DROPPED.has(element.tagName) || attributeOf(element, 'hidden') !== null) return true
  const style = styleOf(element)
  return (
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    (style.get('visibility') === 'hidden' && !isWechatArticle(element))
  )
}

/** Word writes a list's bullet as a letter of a symbol font in front of the text. */
export const isWordBullet = (element: HtmlElement): boolean => {
  const style = styleOf(element)
  return (
    style.get('mso-list') === 'ignore' &&
    /symbol|wingdings/.test(attributeOf(element, 'style')?.toLowerCase() ?? '')
  )
}

/** How text looks at a place of the page. */
export type TextLook = { isBold: boolean; isItalic: boolean; href: string | null }

export const PLAIN: TextLook = { isBold: false, isItalic: false, href: null }

/** An address of the kinds the contract allows, in its canonical form. */
const safeHref = (value: string | null): string | null => {
  if (value === null || !/^\s*(https?|mailto|tel):/i.test(value) || !URL.canParse(value)) return null
  const href = new URL(value).href
  return /^(https?:\/\/|mailto:|tel:)/.test(href) && href.length <= 2000 ? href : null
}

const isBoldWeight = (weight: string) => weight.startsWith('bold') || Number(weight) >= 600

export const lookWithin = (look: TextLook, element: HtmlElement): TextLook => {
  const style = styleOf(element)
  const weight = style.get('font-weight')
  const slant = style.get('font-style')
  const { tagName } = element
  return {
    isBold: weight ? isBoldWeight(weight) : look.isBold || tagName === 'b' || tagName === 'strong',
    isItalic: slant ? slant !== 'normal' : look.isItalic || tagName === 'i' || tagName === 'em',
    href: tagName === 'a' ? safeHref(attributeOf(element, 'href')) : look.href,
  }
}
