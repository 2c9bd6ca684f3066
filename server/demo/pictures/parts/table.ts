import { darker, lighter, paint } from '../palette'
import { type Markup, path, rect, stroke } from '../svg'

/** A long table seen from the front and a little from above: `depth` is how much of its top shows. */
export function table(x: number, y: number, width: number, depth: number, color: string, legs = 150): Markup {
  const slope = depth * 0.5
  return [
    legs === 0
      ? ''
      : [
          rect(x + 26, y + depth, 18, legs, darker(color, 0.3)),
          rect(x + width - 44, y + depth, 18, legs, darker(color, 0.35)),
        ],
    path(`M${x + slope} ${y}H${x + width - slope}L${x + width} ${y + depth}H${x}Z`, color),
    path(
      `M${x + slope} ${y}H${x + width * 0.5}L${x + width * 0.36} ${y + depth}H${x}Z`,
      lighter(color, 0.25),
      { opacity: 0.5 },
    ),
    rect(x, y + depth, width, 16, darker(color, 0.22)),
    stroke(
      [0.33, 0.66]
        .map(
          (share) =>
            `M${Math.round(x + slope * (1 - share))} ${Math.round(y + depth * share)}H${Math.round(x + width - slope * (1 - share))}`,
        )
        .join(''),
      darker(color, 0.1),
      2,
      { opacity: 0.6 },
    ),
  ]
}

/** A cloth over the table, hanging down in front. */
export function tableCloth(
  x: number,
  y: number,
  width: number,
  depth: number,
  fall: number,
  color: string,
): Markup {
  const slope = depth * 0.5
  const folds = Array.from(
    { length: Math.floor(width / 70) },
    (_, index) => `M${x + 40 + index * 70} ${y + depth + 4}q5 ${fall / 2} -2 ${fall - 8}`,
  )
  return [
    path(
      `M${x} ${y + depth - 2}h${width}v${fall}q${-width / 8} 10 ${-width / 4} 0t${-width / 4} 0t${-width / 4} 0t${-width / 4} 0Z`,
      darker(color, 0.12),
    ),
    stroke(folds.join(''), darker(color, 0.26), 4, { opacity: 0.5 }),
    path(`M${x + slope} ${y}H${x + width - slope}L${x + width} ${y + depth}H${x}Z`, color),
    path(
      `M${x + slope} ${y}H${x + width * 0.46}L${x + width * 0.34} ${y + depth}H${x}Z`,
      lighter(color, 0.3),
      { opacity: 0.5 },
    ),
  ]
}

export const stool = (x: number, y: number, height: number, color: string = paint.wood): Markup => [
  stroke(
    `M${x - 26} ${y + 6}l-8 ${height}M${x + 26} ${y + 6}l8 ${height}M${x - 30} ${y + height * 0.6}h60`,
    darker(color, 0.2),
    8,
  ),
  rect(x - 40, y, 80, 14, color),
]

export const chair = (x: number, y: number, height: number, color: string, side: -1 | 1): Markup => [
  stroke(
    `M${x - side * 34} ${y - height * 0.95}L${x - side * 30} ${y}L${x - side * 34} ${y + height}M${x + side * 30} ${y}v${height}`,
    darker(color, 0.15),
    9,
  ),
  path(
    `M${x - side * 40} ${y - height * 0.98}h${side * 12}l${side * 3} ${height * 0.5}h${-side * 13}Z`,
    color,
  ),
  rect(x - 40, y - 6, 80, 13, color),
]

export const bench = (x: number, y: number, width: number, color: string = paint.wood): Markup => [
  stroke(`M${x + 20} ${y}v46M${x + width - 20} ${y}v46`, paint.slate, 10),
  rect(x, y - 8, width, 15, color),
  rect(x, y + 10, width, 7, darker(color, 0.25)),
  rect(x + 4, y - 62, width - 8, 14, color),
  rect(x + 4, y - 40, width - 8, 14, darker(color, 0.1)),
  stroke(`M${x + 26} ${y - 60}v56M${x + width - 26} ${y - 60}v56`, paint.slate, 6),
]
