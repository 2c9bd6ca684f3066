import { type Part, tell } from './built-in'

/** How near to its edge a scroll view says so. */
const THRESHOLD = 50

export const scrollViewPart: Part = {
  attached(node, element) {
    let wasAtEnd = false
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
      tell(node, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
      const left =
        node.data.scrollX === true
          ? scrollWidth - scrollLeft - clientWidth
          : scrollHeight - scrollTop - clientHeight
      const isAtEnd = left <= Number(node.data.lowerThreshold ?? THRESHOLD)
      if (isAtEnd && !wasAtEnd) tell(node, 'scrolltolower', { direction: 'bottom' })
      wasAtEnd = isAtEnd
    })
  },
  changed(_node, element, attribute, value) {
    if (attribute === 'scroll-top' && typeof value === 'number') element.scrollTop = value
    if (attribute === 'scroll-left' && typeof value === 'number') element.scrollLeft = value
    if (attribute === 'scroll-into-view' && typeof value === 'string' && value !== '') {
      element.querySelector(`[id="${value}"]`)?.scrollIntoView({ block: 'nearest', inline: 'start' })
    }
  },
}

/** `swiper`: its items side by side, and one at a time. */
export const swiperPart: Part = {
  attached(node, element) {
    let current = 0
    element.addEventListener('scrollend', () => {
      const next = Math.round(element.scrollLeft / element.clientWidth)
      if (next === current) return
      current = next
      tell(node, 'change', { current, source: 'touch' })
    })
  },
  changed(_node, element, attribute, value) {
    if (attribute === 'current' && typeof value === 'number') element.scrollLeft = value * element.clientWidth
  },
}
