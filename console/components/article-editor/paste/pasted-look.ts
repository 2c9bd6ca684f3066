/** How pasted text looks at a place: all of its look that an article keeps. */
export type Look = { isBold: boolean; isItalic: boolean; href: string | null }

export const PLAIN: Look = { isBold: false, isItalic: false, href: null }

/** Read as written: the browser drops the declarations that only Word knows. */
export const declaration = (element: Element, name: string): string => {
  const style = element.getAttribute('style') ?? ''
  const found = style.split(';').find((part) => part.split(':')[0]?.trim().toLowerCase() === name)
  return (
    found
      ?.slice(found.indexOf(':') + 1)
      .replace('!important', '')
      .trim()
      .toLowerCase() ?? ''
  )
}

const DROPPED = new Set(
  (
    'script style meta link title head xml template noscript iframe object embed video audio canvas svg ' +
    'button select textarea input form o:p w:sdtpr mp-common-profile mp-common-videosnap qqmusic mpvoice'
  ).split(' '),
)

/** What is no text of the article: programs' notes to themselves, controls, what the page hides. */
export const isDropped = (element: Element): boolean =>
  DROPPED.has(element.tagName.toLowerCase()) ||
  declaration(element, 'display') === 'none' ||
  declaration(element, 'mso-hide') === 'all' ||
  declaration(element, 'mso-element') === 'comment-list'

/** An address of the kinds an article may point to. */
export const safeHref = (href: string | null): string | null =>
  href !== null && /^(https?:\/\/|mailto:|tel:)/i.test(href.trim()) && href.length <= 2000
    ? href.trim()
    : null

const isBoldWeight = (weight: string) => weight.startsWith('bold') || Number(weight) >= 600

export const lookWithin = (look: Look, element: Element): Look => {
  const tag = element.tagName.toLowerCase()
  const weight = declaration(element, 'font-weight')
  const slant = declaration(element, 'font-style')
  return {
    isBold: weight ? isBoldWeight(weight) : look.isBold || tag === 'b' || tag === 'strong',
    isItalic: slant ? slant !== 'normal' : look.isItalic || tag === 'i' || tag === 'em',
    href: tag === 'a' ? safeHref(element.getAttribute('href')) : look.href,
  }
}
