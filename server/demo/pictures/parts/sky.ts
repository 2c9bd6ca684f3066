import { chance } from '../chance'
import { down, glow } from '../gradients'
import { paint } from '../palette'
import { dryBrush } from '../picture'
import { circle, type Markup, path, type Point, rect, stroke, touches } from '../svg'
import { dabs, lump } from './foliage'

/** A sky of colours from above downwards, with its grain. */
export const sky = (height: number, ...colors: string[]): Markup => [
  path(`M0 0h1200v${height}H0Z`, down(...colors)),
]

export const sun = (x: number, y: number, r: number, color: string = paint.honey): Markup => [
  path(`M${x - r * 4} ${y - r * 4}h${r * 8}v${r * 8}h${-r * 8}Z`, glow(`${color}88`, `${color}00`)),
  circle(x, y, r, color),
]

export function cloud(
  x: number,
  y: number,
  width: number,
  color: string = paint.white,
  opacity = 0.85,
): Markup {
  const h = width * 0.2
  return path(
    `M${x} ${y}c${-width * 0.06} ${-h * 0.7} ${width * 0.12} ${-h * 1.1} ${width * 0.22} ${-h * 0.8}c${width * 0.06} ${-h * 1.2} ${width * 0.34} ${-h * 1.2} ${width * 0.42} ${-h * 0.2}c${width * 0.12} ${-h * 0.4} ${width * 0.3} 0 ${width * 0.28} ${h * 0.6}q${-width * 0.02} ${h * 0.5}${-width * 0.12} ${h * 0.5}H${x + width * 0.1}q${-width * 0.1} 0 ${-width * 0.1} ${-h * 0.1}Z`,
    color,
    { opacity },
  )
}

export function rain(count: number, color: string, seed: number, opacity = 0.5): Markup {
  const { between } = chance(seed)
  const d = touches(
    Array.from({ length: count }, () => [
      [between(-20, 1220), between(-20, 800)],
      [-5, between(18, 34)],
    ]),
  )
  return stroke(d, color, 2, { opacity })
}

export function snowfall(count: number, seed: number, bottom = 800): Markup {
  const { between } = chance(seed)
  const sizes = [3, 5, 8].map((width) => {
    const d = touches(
      Array.from({ length: count / 3 }, () => [
        [between(0, 1200), between(0, bottom)],
        [0, 0],
      ]),
    )
    return stroke(d, paint.white, width, { opacity: 0.9 })
  })
  return sizes
}

export function stars(count: number, bottom: number, seed: number): Markup {
  const { between } = chance(seed)
  const d = touches(
    Array.from({ length: count }, () => [
      [between(0, 1200), between(0, bottom)],
      [0, 0],
    ]),
  )
  return stroke(d, paint.cream, 3, { opacity: 0.7 })
}

/** Light falling from the upper left over all of the picture, laid on last. */
export const daylight = (color: string = paint.honey, strength = '55'): Markup =>
  path('M-200-300h1100v1000h-1100Z', glow(`${color}${strength}`, `${color}00`))

export const shadowOn = (d: string, color: string = paint.deepTeal, strength = '70') =>
  dryBrush(path(d, `${color}${strength}`))

/** The broken shade of leaves on the ground: a shadow with spots of light in it. */
export const dapple = (
  [x, y]: Point,
  rx: number,
  ry: number,
  seed: number,
  light: string = paint.cream,
): Markup => [
  path(lump([x, y], rx, ry, seed, 9, 0.1), paint.deepTeal, { opacity: 0.2 }),
  stroke(
    dabs({
      middle: [x, y],
      rx: rx * 0.94,
      ry: ry * 0.9,
      count: Math.round(rx / 9),
      length: ry * 0.3,
      turn: 0,
      spread: 25,
      seed,
    }),
    light,
    ry * 0.12,
    { opacity: 0.4 },
  ),
]

export const softShadow = (x: number, y: number, width: number, seed = 3, color: string = paint.deepTeal) =>
  path(lump([x, y], width, width * 0.16, seed, 7, 0.06), color, { opacity: 0.22 })

/** Ground from `y` to the bottom edge. */
export const ground = (y: number, ...colors: string[]) =>
  colors.length === 1
    ? rect(-10, y, 1220, 820 - y, colors[0] ?? paint.sand)
    : path(`M0 ${y}h1200V800H0Z`, down(...colors))
