import { darker, lighter, mixed, paint } from '../palette'
import { dryBrush } from '../picture'
import { type Markup, panes, path, placed, type Point, rect, stroke } from '../svg'
import { chance } from '../chance'

/** Bricks here and there, as many as the eye needs to believe the rest. */
export function bricks(
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  seed: number,
): Markup {
  const { next } = chance(seed)
  const layers: (readonly [number, number, number, number])[][] = [[], []]
  for (let row = 0; row * 18 < height - 12; row++)
    for (let column = 0; column * 44 < width - 44; column++)
      if (next() < 0.3)
        layers[next() < 0.5 ? 0 : 1]?.push([x + column * 44 + (row % 2) * 20, y + row * 18 + 3, 38, 13])
  return [
    path(panes(layers[0] ?? []), darker(color, 0.14)),
    path(panes(layers[1] ?? []), lighter(color, 0.16)),
  ]
}

/** The stone gate of a lane house with its double door. */
export const stoneGate = (foot: Point, size: number, door = '#2f3a3a'): Markup =>
  placed(
    [
      rect(-78, -230, 156, 230, '#c9bda5'),
      path('M-92-230h184v-20h-16q-10-44-76-48-66 4-76 48h-16Z', '#d8cdb6'),
      path('M-52-250q8-26 52-28 44 2 52 28Z', mixed('#d8cdb6', paint.brick, 0.35)),
      rect(-56, -204, 112, 204, door),
      stroke('M0-200V0', lighter(door, 0.25), 3),
      stroke(
        'M-48-190h40v80h-40ZM8-190h40v80h-40ZM-48-94h40v80h-40ZM8-94h40v80h-40Z',
        lighter(door, 0.16),
        3,
      ),
      stroke('M-10-100h.1M10-100h.1', paint.honey, 10),
      rect(-96, -6, 192, 14, '#b5a98f'),
      rect(-110, 6, 220, 12, '#a3977e'),
    ],
    foot,
    size,
  )

/** One lane house: brick walls, banded, a shuttered window above, tiles. */
export function laneHouse(
  foot: Point,
  width: number,
  height: number,
  wall: string,
  seed: number,
  night = false,
): Markup {
  const roof = night ? '#22323f' : '#5c6766'
  const glass = night ? '#f5cd79' : '#8fb0ab'
  const tiles = Array.from(
    { length: Math.floor(width / 24) },
    (_, index) => `M${12 + index * 24} ${-height}l${6 - index * 0.6} ${-height * 0.2}`,
  )
  const shutter = night ? '#33545a' : paint.teal
  const window = (x: number, y: number, w: number, h: number): Markup => [
    rect(x - 8, y - 10, w + 16, h + 20, night ? '#5e5348' : paint.cream),
    rect(x, y, w, h, glass),
    stroke(`M${x + w / 2} ${y}v${h}M${x} ${y + h * 0.4}h${w}`, night ? '#5e5348' : paint.cream, 4),
    rect(x - w * 0.42 - 6, y - 4, w * 0.4, h + 8, shutter),
    rect(x + w + 6, y - 4, w * 0.4, h + 8, shutter),
    stroke(
      [0.2, 0.4, 0.6, 0.8]
        .map(
          (share) =>
            `M${Math.round(x - w * 0.36)} ${Math.round(y + h * share)}h${Math.round(w * 0.26)}M${Math.round(x + w * 1.06 + 4)} ${Math.round(y + h * share)}h${Math.round(w * 0.26)}`,
        )
        .join(''),
      lighter(shutter, 0.2),
      2,
    ),
  ]
  return placed(
    [
      path(`M-16 ${-height}L${width * 0.1} ${-height * 1.2}H${width * 0.9}L${width + 16} ${-height}Z`, roof),
      stroke(tiles.join(''), darker(roof, 0.3), 3, { opacity: 0.7 }),
      rect(width * 0.68, -height * 1.26, width * 0.1, height * 0.16, darker(wall, 0.2)),
      rect(0, -height, width, height, wall),
      bricks(6, -height, width - 6, height, wall, seed),
      dryBrush(path(`M${width * 0.6} ${-height}H${width}V0H${width * 0.72}Z`, `${darker(wall, 0.6)}55`)),
      rect(-2, -height * 0.54, width + 4, 16, night ? '#5e5348' : mixed(paint.brick, paint.cream, 0.25)),
      rect(-2, -height - 2, width + 4, 12, night ? '#4a443c' : paint.cream),
      window(width * 0.38, -height * 0.88, width * 0.24, height * 0.24),
    ],
    foot,
  )
}
