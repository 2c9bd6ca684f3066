import { chance } from '../chance'
import { darker, lighter } from '../palette'
import { dryBrush } from '../picture'
import { type Markup, path, type Point, soft, stroke, touches } from '../svg'

/** A closed lump of `bumps` soft bulges. */
export function lump(
  [cx, cy]: Point,
  rx: number,
  ry: number,
  seed: number,
  bumps = 11,
  depth = 0.12,
): string {
  const { between } = chance(seed)
  const points: Point[] = []
  for (let index = 0; index < bumps * 2; index++) {
    const angle = (index / (bumps * 2)) * Math.PI * 2 + between(-0.05, 0.05)
    const reach = index % 2 === 0 ? between(1.04, 1.12) : between(1 - depth * 1.3, 1 - depth * 0.5)
    points.push([cx + Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach])
  }
  return soft(points, rx > 40 ? 0 : 1)
}

export interface Dabs {
  middle: Point
  rx: number
  ry: number
  count: number
  length: number
  /** Degrees the brush is held at, and how much the hand varies it. */
  turn?: number
  spread?: number
  seed: number
}

/** Short touches of the brush strewn over an ellipse, as the `d` of one stroked path. */
export function dabs({ middle, rx, ry, count, length, turn = 0, spread = 40, seed }: Dabs): string {
  const { next, between } = chance(seed)
  return touches(
    Array.from({ length: count }, () => {
      const reach = Math.sqrt(next())
      const angle = next() * Math.PI * 2
      const way = ((turn + between(-spread, spread)) * Math.PI) / 180
      const far = length * between(0.6, 1.2)
      return [
        [middle[0] + Math.cos(angle) * rx * reach, middle[1] + Math.sin(angle) * ry * reach],
        [Math.cos(way) * far, Math.sin(way) * far],
      ] as const
    }),
  )
}

/** A crown of leaves: a mass, its lit side and touches of light and shade. */
export function crown(middle: Point, rx: number, ry: number, color: string, seed: number, leaf = 9): Markup {
  const [x, y] = middle
  const touches = Math.round(Math.min(100, (rx * ry) / (leaf * 26)))
  const light = lighter(color, 0.3)
  return [
    path(lump(middle, rx, ry, seed, Math.max(9, Math.round(rx / 14))), color),
    path(lump([x + rx * 0.18, y + ry * 0.3], rx * 0.78, ry * 0.62, seed + 1), darker(color, 0.22), {
      opacity: 0.75,
    }),
    path(lump([x - rx * 0.22, y - ry * 0.24], rx * 0.66, ry * 0.6, seed + 2), lighter(color, 0.12)),
    stroke(
      dabs({
        middle: [x - rx * 0.2, y - ry * 0.25],
        rx: rx * 0.66,
        ry: ry * 0.6,
        count: touches,
        length: leaf,
        turn: 60,
        seed: seed + 3,
      }),
      light,
      leaf * 0.62,
      { opacity: 0.75 },
    ),
    stroke(
      dabs({
        middle: [x + rx * 0.2, y + ry * 0.3],
        rx: rx * 0.7,
        ry: ry * 0.55,
        count: touches,
        length: leaf,
        turn: 50,
        seed: seed + 4,
      }),
      darker(color, 0.38),
      leaf * 0.55,
      { opacity: 0.6 },
    ),
    stroke(
      dabs({
        middle,
        rx: rx * 1.04,
        ry: ry * 1.04,
        count: Math.round(touches * 0.5),
        length: leaf * 0.7,
        seed: seed + 5,
      }),
      lighter(color, 0.05),
      leaf * 0.6,
    ),
  ]
}

/** Dry shade along the lower right of something round. */
export const shadeUnder = ([x, y]: Point, rx: number, ry: number, color: string, seed: number) =>
  dryBrush(path(lump([x + rx * 0.2, y + ry * 0.34], rx * 0.82, ry * 0.66, seed), `${color}88`))
