import { darker, mixed, paint } from '../palette'
import { circle, ellipse, type Markup, path, stroke } from '../svg'

export type Mood = 'smile' | 'calm' | 'sing' | 'shut'

export interface Face {
  skin: string
  /** -1 looks left, 1 right. */
  look: number
  /** Eyes look down, as at work in the hands. */
  down?: boolean
  mood?: Mood
  glasses?: boolean
  old?: boolean
  brow?: string
}

/** The features on a head of 9 × 10 units at 0,0. */
export function face({
  skin,
  look,
  down = false,
  mood = 'smile',
  glasses = false,
  old = false,
  brow = paint.ink,
}: Face): Markup {
  const x = look * 3.6
  const gap = 3.5 * (1 - 0.22 * Math.abs(look))
  const y = down ? 1.8 : 0.4
  const line = darker(skin, 0.5)
  const eye = (side: number) =>
    mood === 'shut' || down
      ? stroke(`M${x + side * gap - 1.3} ${y}q1.3 1.3 2.6 0`, paint.ink, 0.8)
      : ellipse(x + side * gap, y, 0.85, 1.15, paint.ink)
  const brows = [-1, 1].map((side) =>
    stroke(`M${x + side * gap - 1.6} ${y - 3.1 + side * 0.1}q1.6-.9 3.2 0`, brow, 0.75, { opacity: 0.75 }),
  )
  const cheeks = [-1, 1].map((side) =>
    circle(x * 0.9 + side * (gap + 1.9), y + 3.1, 1.9, mixed(skin, paint.cinnabar, 0.42), { opacity: 0.42 }),
  )
  const mouth =
    mood === 'sing'
      ? ellipse(x, y + 5.2, 1.5, 1.9, paint.brick)
      : mood === 'calm'
        ? stroke(`M${x - 1.3} ${y + 5}q1.3.5 2.6 0`, paint.brick, 0.8)
        : path(`M${x - 2} ${y + 4.5}q2 2.7 4 0q-2 .8-4 0Z`, paint.brick, {
            stroke: paint.brick,
            'stroke-width': 0.5,
          })
  return [
    cheeks,
    brows,
    eye(-1),
    eye(1),
    stroke(`M${x + look * 0.9} ${y + 1}q${look >= 0 ? 1 : -1} 1.4-.2 1.7`, line, 0.75),
    mouth,
    old
      ? [-1, 1].map((side) => stroke(`M${x + side * (gap + 2)} ${y - 0.4}l${side * 0.9}.5`, line, 0.5))
      : '',
    glasses
      ? [
          [-1, 1].map((side) =>
            circle(x + side * gap, y + 0.2, 2.5, paint.white, {
              'fill-opacity': 0.25,
              stroke: paint.walnut,
              'stroke-width': 0.7,
            }),
          ),
          stroke(`M${x - 1} ${y}q1-.7 2 0`, paint.walnut, 0.7),
        ]
      : '',
  ]
}
