import { darker, lighter, paint } from '../palette'
import { box, circle, ellipse, type Markup, path, placed, type Point, stroke } from '../svg'

/** Steam rising from `foot`. */
export const steam = (foot: Point, height: number, color: string = paint.white): Markup =>
  placed(
    stroke(
      `M-12 0q-12-${height * 0.25} 0-${height * 0.5}t0-${height * 0.5}M12-6q-12-${height * 0.2} 0-${height * 0.4}t0-${height * 0.4}`,
      color,
      7,
      { opacity: 0.55 },
    ),
    foot,
  )

export const cup = (
  foot: Point,
  size: number,
  color: string = paint.white,
  tea: string = paint.amber,
): Markup =>
  placed(
    [
      stroke('M15-22q14 0 12 9t-14 7', color, 4),
      path('M-17-28h34q0 20-8 28h-18q-8-8-8-28Z', color),
      path('M4-28h13q0 20-8 28h-8q4-12 3-28Z', darker(color, 0.14)),
      ellipse(0, -28, 17, 4.6, lighter(color, 0.4)),
      ellipse(0, -27.4, 14, 3.2, tea),
    ],
    foot,
    size,
  )

export const glassCup = (foot: Point, size: number): Markup =>
  placed(
    [
      path('M-14-40h28l-3 40h-22Z', '#dbe9e2', { opacity: 0.85 }),
      path('M-13-30h26l-2.4 28h-21.2Z', '#b9c98a'),
      stroke('M-6-8l3-8M2-6l2-9M6-12l-3-6', paint.moss, 3),
      ellipse(0, -40, 14, 3.4, paint.white, { opacity: 0.8 }),
    ],
    foot,
    size,
  )

export const teapot = (foot: Point, size: number, color: string = paint.brick): Markup =>
  placed(
    [
      stroke('M34-46q26-4 22 18t-26 14', color, 7),
      path('M-36-40q-20-4-30-22l8-4q12 8 24 10Z', color),
      ellipse(0, -28, 40, 30, color),
      ellipse(-12, -36, 14, 9, lighter(color, 0.3), { opacity: 0.6 }),
      path('M10-56q34 8 28 40q-6 16-30 16q18-26 2-56Z', darker(color, 0.35), { opacity: 0.4 }),
      ellipse(0, -56, 18, 5, darker(color, 0.2)),
      circle(0, -63, 6, color),
    ],
    foot,
    size,
  )

/** A green or white rice cake. */
export const riceCake = (x: number, y: number, r: number, color = '#7f9f56'): Markup => [
  ellipse(x, y + r * 0.55, r * 1.06, r * 0.4, paint.walnut, { opacity: 0.25 }),
  path(
    `M${x - r} ${y + r * 0.3}q0-${r * 1.25} ${r}-${r * 1.25}q${r} 0 ${r} ${r * 1.25}q-${r * 0.2} ${r * 0.42}-${r} ${r * 0.42}t-${r}-${r * 0.42}Z`,
    color,
  ),
  path(`M${x - r * 0.55} ${y - r * 0.35}q${r * 0.2}-${r * 0.34} ${r * 0.56}-${r * 0.36}`, 'none', {
    stroke: lighter(color, 0.55),
    'stroke-width': r * 0.17,
  }),
]

/** A bamboo steamer, open, with what lies in it drawn around 0,0. */
export const steamer = (middle: Point, rx: number, content: Markup): Markup =>
  placed(
    [
      path(
        `M${-rx} 0v${rx * 0.34}q${rx * 0.2} ${rx * 0.4} ${rx} ${rx * 0.4}t${rx}-${rx * 0.4}V0Z`,
        paint.wood,
      ),
      path(
        `M${rx * 0.3} ${rx * 0.36}v${rx * 0.36}q${rx * 0.6}-6 ${rx * 0.7}-${rx * 0.38}V0Z`,
        darker(paint.wood, 0.35),
        { opacity: 0.4 },
      ),
      stroke(
        `M${-rx} ${rx * 0.2}q${rx * 0.2} ${rx * 0.4} ${rx} ${rx * 0.4}t${rx}-${rx * 0.4}`,
        darker(paint.wood, 0.3),
        3,
      ),
      ellipse(0, 0, rx, rx * 0.4, lighter(paint.wood, 0.25)),
      ellipse(0, 2, rx * 0.9, rx * 0.34, '#f0e2bd'),
      content,
    ],
    middle,
  )

export const bowl = (foot: Point, size: number, color: string, content: string): Markup =>
  placed(
    [
      path('M-40-34h80q-4 30-26 34h-28q-22-4-26-34Z', color),
      path('M10-34h30q-4 30-26 34h-10q10-14 6-34Z', darker(color, 0.3), { opacity: 0.35 }),
      ellipse(0, -34, 40, 11, lighter(color, 0.3)),
      ellipse(0, -33, 35, 8.4, content),
    ],
    foot,
    size,
  )

export const plate = (x: number, y: number, rx: number, color: string = paint.white): Markup => [
  ellipse(x, y + 5, rx, rx * 0.34, paint.walnut, { opacity: 0.25 }),
  ellipse(x, y, rx, rx * 0.34, color),
  ellipse(x, y, rx * 0.76, rx * 0.25, darker(color, 0.07)),
]

export const thermos = (foot: Point, size: number, color: string = paint.cinnabar): Markup =>
  placed(
    [
      stroke('M20-92q22 4 18 40', paint.silver, 5),
      box(-22, -104, 44, 104, 8, color),
      box(4, -104, 18, 104, 8, darker(color, 0.3), { opacity: 0.45 }),
      path('M-20-104h40l-6-18h-28Z', paint.silver),
      box(-12, -136, 24, 16, 5, paint.walnut),
      stroke('M-22-24h44M-22-84h44', paint.honey, 3),
    ],
    foot,
    size,
  )
