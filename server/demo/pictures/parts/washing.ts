import { chance } from '../chance'
import { paint } from '../palette'
import { type Markup, path, rect, stroke } from '../svg'

const clothes = [paint.cinnabar, paint.cream, paint.lake, paint.ochre, paint.rose, paint.teal] as const

/** Washing on a pole; `size` 1 is what hangs from a balcony. */
export function washing(x: number, y: number, length: number, seed: number, size = 1): Markup {
  const { pick, between } = chance(seed)
  const items: Markup[] = [stroke(`M${x} ${y}h${length}`, paint.walnut, 2.4 * size)]
  for (let at = x + 3 * size; at < x + length - 12 * size;) {
    const width = between(9, 17) * size
    const height = between(18, 32) * size
    const color = pick(clothes)
    items.push(
      width > 13 * size
        ? path(
            `M${at} ${y}h${width}l${4 * size} ${9 * size}${-5 * size} ${2 * size}v${height - 10 * size}h${-(width - 2 * size)}v${-(height - 10 * size)}l${-5 * size} ${-2 * size}Z`,
            color,
          )
        : rect(at, y, width, height, color),
    )
    at += width + between(5, 10) * size
  }
  return items
}
