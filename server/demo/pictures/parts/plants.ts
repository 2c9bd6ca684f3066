import { chance } from '../chance'
import { darker, lighter, paint } from '../palette'
import { circle, ellipse, type Markup, path, placed, type Point, short, stroke } from '../svg'
import { dabs } from './foliage'

export type PotPlant = 'broad' | 'spray' | 'sword' | 'flowers' | 'bush'

const leafShape = (length: number, width: number) =>
  `M0 0C${-width} ${-length * 0.3} ${-width * 0.8} ${-length * 0.8} 0 ${-length}C${width * 0.8} ${-length * 0.8} ${width} ${-length * 0.3} 0 0Z`

const fan = (
  count: number,
  spread: number,
  length: number,
  width: number,
  colors: readonly string[],
  seed: number,
): Markup => {
  const { between } = chance(seed)
  return Array.from({ length: count }, (_, index) => {
    const turn = ((index + 0.5) / count - 0.5) * spread + between(-6, 6)
    const long = length * between(0.75, 1.1)
    const color = colors[index % colors.length] ?? paint.leaf
    return placed(
      [
        path(leafShape(long, width), color),
        stroke(`M0-4V${short(-long * 0.8)}`, lighter(color, 0.3), 1.5, { opacity: 0.6 }),
      ],
      [between(-5, 5), 0],
      1,
      turn,
    )
  })
}

/** A plant in a pot, the pot's foot at `foot`; `size` 1 is about 120 pixels high. */
export function pottedPlant(
  foot: Point,
  size: number,
  kind: PotPlant,
  seed: number,
  pot: string = paint.clay,
): Markup {
  const greens = [paint.moss, paint.leaf, paint.pine]
  const leaves: Markup = {
    broad: () => [fan(4, 150, 74, 20, [paint.pine, paint.moss], seed), fan(5, 110, 88, 18, greens, seed + 1)],
    spray: () => {
      const { between } = chance(seed)
      const d = Array.from({ length: 20 }, () => {
        const x = between(-62, 62)
        return `M0-2Q${short(x * 0.3)} ${short(-70 + Math.abs(x) * 0.2)} ${short(x)} ${short(-46 + Math.abs(x) * 0.75)}`
      })
      return [
        stroke(d.slice(0, 12).join(''), paint.leaf, 6),
        stroke(d.slice(12).join(''), lighter(paint.leaf, 0.4), 4),
      ]
    },
    sword: () => fan(7, 46, 92, 8, [paint.moss, paint.sage, paint.pine], seed),
    flowers: () => [
      fan(7, 130, 46, 11, greens, seed),
      stroke(dabs({ middle: [0, -50], rx: 34, ry: 20, count: 22, length: 1, seed }), paint.cinnabar, 12),
      stroke(
        dabs({ middle: [-4, -54], rx: 30, ry: 17, count: 12, length: 1, seed: seed + 3 }),
        paint.coral,
        8,
      ),
    ],
    bush: () => [
      ellipse(0, -44, 38, 34, paint.moss),
      stroke(dabs({ middle: [0, -46], rx: 34, ry: 32, count: 46, length: 9, turn: 60, seed }), paint.leaf, 6),
      stroke(
        dabs({ middle: [-8, -54], rx: 24, ry: 20, count: 20, length: 8, turn: 60, seed: seed + 1 }),
        paint.sage,
        5,
      ),
    ],
  }[kind]()
  return placed(
    [
      placed(leaves, [0, -40]),
      path('M-27-44h54l-7 42q-20 5-40 0Z', pot),
      path('M6-44h21l-7 42q-8 2-16 2.4Z', darker(pot, 0.3), { opacity: 0.5 }),
      path('M-30-50h60v10h-60Z', lighter(pot, 0.12)),
    ],
    foot,
    size,
  )
}

/** Grass: strokes of a brush held upright. */
export const grass = (
  middle: Point,
  rx: number,
  ry: number,
  count: number,
  color: string,
  seed: number,
  length = 14,
) => stroke(dabs({ middle, rx, ry, count, length, turn: -88, spread: 22, seed }), color, 3.2)

/** Flowers as dots in a meadow or bed. */
export const blossoms = (
  middle: Point,
  rx: number,
  ry: number,
  count: number,
  color: string,
  seed: number,
  size = 9,
) => stroke(dabs({ middle, rx, ry, count, length: 0.5, seed }), color, size)

export function sunflower(foot: Point, height: number, turn: number): Markup {
  const petals = Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * Math.PI * 2
    return `M0 0L${short(Math.cos(angle) * 26)} ${short(Math.sin(angle) * 26)}`
  })
  return placed(
    [
      stroke(`M0 0q6-${height / 2} 0-${height}`, paint.moss, 6),
      path(`M2-${height * 0.4}q34-30 44-6q-20 18-44 6Z`, paint.leaf),
      path(`M2-${height * 0.55}q-36-26-46-2q20 16 46 2Z`, paint.moss),
      placed(
        [
          stroke(petals.join(''), paint.ochre, 11),
          stroke(petals.filter((_, index) => index % 2 === 0).join(''), paint.honey, 9),
          circle(0, 0, 15, paint.walnut),
          circle(-3, -3, 8, paint.wood),
        ],
        [0, -height],
        1,
        turn,
      ),
    ],
    foot,
  )
}

/** A climbing plant hanging over an edge from x to x + width. */
export function vine(x: number, y: number, width: number, fall: number, color: string, seed: number): Markup {
  const { between } = chance(seed)
  const strands = Array.from({ length: Math.round(width / 26) }, (_, index) => {
    const at = x + index * 26 + between(-8, 8)
    return `M${short(at)} ${y}q${short(between(-12, 12))} ${short(fall * 0.4)} ${short(between(-10, 10))} ${short(fall * between(0.4, 1))}`
  })
  return [
    stroke(strands.join(''), darker(color, 0.3), 3),
    stroke(
      dabs({
        middle: [x + width / 2, y + fall * 0.28],
        rx: width / 2,
        ry: fall * 0.42,
        count: Math.round(width / 4),
        length: 9,
        turn: 70,
        seed,
      }),
      color,
      9,
    ),
    stroke(
      dabs({
        middle: [x + width / 2 - 6, y + fall * 0.16],
        rx: width / 2.1,
        ry: fall * 0.3,
        count: Math.round(width / 7),
        length: 8,
        turn: 70,
        seed: seed + 1,
      }),
      lighter(color, 0.3),
      7,
    ),
  ]
}
