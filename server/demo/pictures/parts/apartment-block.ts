import { chance } from '../chance'
import { across } from '../gradients'
import { darker, faded, lighter, mixed, paint } from '../palette'
import { dryBrush } from '../picture'
import { type Markup, panes, path, placed, type Point, rect, stroke } from '../svg'
import { washing } from './washing'

export interface Block {
  foot: Point
  width: number
  floors: number
  /** Flats beside each other. */
  bays: number
  wall: string
  roof?: string
  seed: number
  /** Windows lit from inside. */
  night?: boolean
  /** 0 near, 1 lost in the haze. */
  haze?: number
  laundry?: boolean
  /** Snow on roof and rails. */
  snow?: boolean
}

type Pane = readonly [number, number, number, number]

/** One of the six-floor blocks of the eighties: plaster, balconies, drain pipes, a tiled hip roof. */
export function apartmentBlock(block: Block): Markup {
  const { foot, width, floors, bays, seed, night = false, haze = 0, laundry = true, snow = false } = block
  const { next, pick } = chance(seed)
  const tone = (color: string) => (night ? faded(color, 0.62 + haze * 0.4, '#1f3a4e') : faded(color, haze))
  const bay = width / bays
  const floor = bay * 0.62
  const height = floors * floor
  const wall = tone(block.wall)
  const roof = tone(block.roof ?? paint.brick)
  const rail = tone(night ? darker(block.wall, 0.5) : lighter(block.wall, 0.35))
  const layers = new Map<string, Pane[]>()
  const put = (color: string, ...pane: Pane) => layers.set(color, [...(layers.get(color) ?? []), pane])
  const above: Markup[] = []
  const lit = ['#f6cf7e', '#f2b75f', '#fbe3ad'] as const
  const glass = () =>
    night ? (next() < 0.58 ? pick(lit) : '#2c475a') : tone(next() < 0.5 ? '#7fa3a6' : '#98b8b6')

  for (let level = 0; level < floors; level++) {
    const top = -height + level * floor
    for (let column = 0; column < bays; column++) {
      const left = column * bay
      const pane = glass()
      put(
        tone(night ? darker(block.wall, 0.6) : paint.cream),
        left + bay * 0.16,
        top + floor * 0.2,
        bay * 0.68,
        floor * 0.52,
      )
      put(pane, left + bay * 0.2, top + floor * 0.25, bay * 0.28, floor * 0.42)
      put(pane, left + bay * 0.53, top + floor * 0.25, bay * 0.27, floor * 0.42)
      if (!night && next() < 0.4)
        put(
          tone(pick([paint.blush, paint.cream, paint.sage])),
          left + bay * 0.2,
          top + floor * 0.25,
          bay * 0.12,
          floor * 0.42,
        )
      if ((column + seed) % 2 === 0) {
        put(`${rail} `, left + bay * 0.06, top + floor * 0.6, bay * 0.88, floor * 0.32)
        put(`${darker(rail, 0.28)} `, left + bay * 0.06, top + floor * 0.86, bay * 0.88, floor * 0.08)
        if (snow) put(`${paint.white} `, left + bay * 0.04, top + floor * 0.57, bay * 0.92, floor * 0.07)
        if (!night && !snow && next() < 0.6)
          [0.14, 0.4, 0.68].map((share) =>
            put(
              `${tone(pick([paint.leaf, paint.moss, paint.coral]))} `,
              left + bay * share,
              top + floor * 0.48,
              bay * 0.15,
              floor * 0.13,
            ),
          )
        if (laundry && !night && !snow && next() < 0.36)
          above.push(washing(left + bay * 0.12, top + floor * 0.66, bay * 0.72, seed + level * 7 + column))
      } else if (next() < 0.5) {
        put(
          tone(night ? '#4b6272' : paint.silver),
          left + bay * 0.26,
          top + floor * 0.78,
          bay * 0.26,
          floor * 0.16,
        )
        put(
          tone(night ? '#33495a' : paint.stone),
          left + bay * 0.34,
          top + floor * 0.81,
          bay * 0.1,
          floor * 0.1,
        )
      }
    }
  }
  const eaves = width * 0.03
  const slope = floor * 0.62
  const tiles = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const inset = (width * 0.07 + eaves) * share
    return `M${Math.round(inset - eaves)} ${Math.round(-height - slope * share)}H${Math.round(width + eaves - inset)}`
  })
  const storeys = Array.from(
    { length: floors - 1 },
    (_, level) => `M0 ${Math.round(-height + (level + 1) * floor)}h${width}`,
  )
  return placed(
    [
      path(
        `M${-eaves} ${-height}L${width * 0.07} ${-height - slope}H${width * 0.93}L${width + eaves} ${-height}Z`,
        snow ? paint.white : roof,
      ),
      stroke(tiles.join(''), darker(roof, 0.25), 2, { opacity: snow ? 0.1 : 0.5 }),
      rect(0, -height, width, height + 4, wall),
      dryBrush(
        rect(
          width * 0.3,
          -height,
          width * 0.7,
          height,
          across(`${mixed(wall, paint.deepTeal, 0.6)}00`, `${mixed(wall, paint.deepTeal, 0.6)}88`),
        ),
      ),
      stroke(storeys.join(''), darker(wall, 0.16), 2, { opacity: 0.6 }),
      // A space behind the colour keeps what hangs in front apart from the same colour behind.
      [...layers].map(([color, list]) => path(panes(list), color.trim())),
      above,
      stroke(`M${width * 0.5} ${-height}V0`, darker(wall, 0.3), 3),
      rect(-eaves, -height - 3, width + eaves * 2, 7, darker(roof, 0.35)),
    ],
    foot,
  )
}
