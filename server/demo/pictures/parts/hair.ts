import { paint, darker, lighter } from '../palette'
import { circle, ellipse, type Markup, path, stroke } from '../svg'

export const HAIR_STYLES = [
  'short',
  'side',
  'perm',
  'bob',
  'bun',
  'bald',
  'cap',
  'ponytail',
  'pigtails',
  'bowl',
  'straw',
  'long',
] as const
export type HairStyle = (typeof HAIR_STYLES)[number]

interface Hair {
  behind: Markup
  front: Markup
}

const crown = 'M-9.6 1C-11-8-6-12.6.5-12.6C8-12.6 11-7.5 9.6 1C9.2-1.5 8.6-3.4 7.4-5'
const cover = (color: string, shift: number) => ellipse(shift, -1.6, 10.2, 10.6, color)

const curls = (color: string, shift: number): Markup =>
  [
    [-9.2, -1, 3.6],
    [-9.4, -5.4, 3.8],
    [-6.6, -9.4, 4.2],
    [-1.8, -11.6, 4.4],
    [3.6, -11.2, 4.3],
    [7.8, -8, 4],
    [9.6, -3.4, 3.6],
    [9, 0.6, 3],
    [-3, -8.4, 3.4],
    [2.6, -8.6, 3.2],
  ].map(([x = 0, y = 0, r = 0], index) =>
    circle(
      x + shift,
      y,
      r,
      index % 3 === 0 ? lighter(color, 0.14) : index % 3 === 1 ? color : darker(color, 0.08),
    ),
  )

/** Hair around a head of 9 × 10 units at 0,0; `look` from -1 (left) to 1 (right) moves what lies behind. */
export function hair(style: HairStyle, color: string, look: number, fromBehind: boolean): Hair {
  const shift = -look * 2.2
  const skull = ellipse(shift, -2, 9.8, 10.4, color)
  const full = fromBehind ? ellipse(0, -1, 9.7, 11, color) : ''
  const fringe = (d: string) => (fromBehind ? full : path(d, color))
  const soft = fringe(`${crown}C5.5-7.4 3-7.2 ${-1 + look * 3}-6.6C-4-6.2-7-6-7.8-4.6C-8.8-3.2-9.2-1-9.6 1Z`)
  switch (style) {
    case 'perm':
      return {
        behind: [cover(color, shift), circle(-9 + shift, 2.6, 3, color), circle(9 + shift, 2.6, 3, color)],
        front: [full, curls(color, shift * 0.4)],
      }
    case 'bob':
      return {
        behind: path(
          `M-10.8-2C-11.5 5-11 9-9.6 10.4C-5 12 5 12 9.6 10.4C11 9 11.5 5 10.8-2C10-12-10-12-10.8-2Z`,
          color,
        ),
        front: fromBehind
          ? path(
              'M-10.6-2C-11 5-10.6 9-9.4 10.2C-5 11.6 5 11.6 9.4 10.2C10.6 9 11 5 10.6-2C9.8-14-9.8-14-10.6-2Z',
              color,
            )
          : path(`${crown}C7-6 4-6-1-5.2C-5-4.8-7-4.6-7.8-3.8C-8.8-3.2-9.2-1-9.6 1Z`, color),
      }
    case 'bun':
      return {
        behind: [
          skull,
          circle(shift * 2.2, -13, 4.2, color),
          circle(shift * 2.2 - 1, -13.6, 2.2, lighter(color, 0.16)),
        ],
        front: [soft, fromBehind ? circle(0, -6, 4.6, darker(color, 0.25)) : ''],
      }
    case 'long':
      return {
        behind: path(
          'M-10.6-2C-12 8-11 15-9.6 17C-4 19 4 19 9.6 17C11 15 12 8 10.6-2C9-13-9-13-10.6-2Z',
          color,
        ),
        front: soft,
      }
    case 'ponytail':
      return {
        behind: [skull, stroke(`M${shift * 3.6}-7q${shift * 3 - 1} 3 ${shift * 2.6} 14`, color, 5)],
        front: [soft, fromBehind ? stroke('M0-6q1.6 7 0 14', darker(color, 0.3), 4.6) : ''],
      }
    case 'pigtails':
      return {
        behind: [
          skull,
          ...[-1, 1].map((side) => [
            ellipse(side * 11.4 + shift, 3.4, 3.4, 5.4, color),
            circle(side * 10.4 + shift, -1.6, 1.8, paint.cinnabar),
          ]),
        ],
        front: soft,
      }
    case 'bowl':
      return {
        behind: cover(color, shift),
        front: fringe(
          `M-10 0C-11.4-9-6-13 .4-13C7.6-13 11.4-8 10 0C9.6-2 9-3.4 8.4-3.8C3-2.8-3-2.8-8.4-3.8C-9-3.4-9.6-2-10 0Z`,
        ),
      }
    case 'side':
      return {
        behind: skull,
        front: fringe(`${crown}C6-8.4 4-8.4 2.4-8.6C-1-6-5-5.2-7.6-5C-8.8-3.4-9.2-1-9.6 1Z`),
      }
    case 'bald':
      return {
        behind: [ellipse(shift * 1.4, 0.6, 9.9, 6.4, color)],
        front: fromBehind
          ? path('M-9.4-2C-9.8 4-7 9 0 9.4C7 9 9.8 4 9.4-2C6 2-6 2-9.4-2Z', color)
          : stroke(`M${-4 + look * 2}-5.8q2.4-2 5-1.6`, paint.white, 1.1, { opacity: 0.6 }),
      }
    case 'cap':
      return {
        behind: ellipse(shift, -0.4, 9.8, 8.6, color),
        front: [
          fromBehind ? full : '',
          path('M-10.4-3.6C-11.6-11-5-14 1-13.6C8-13.4 11.6-9 10.4-3.6C5-5.6-5-5.6-10.4-3.6Z', paint.slate),
          fromBehind
            ? ''
            : path(
                `M${-7 + look * 6}-4.6q7-3.4 14 0q1.6 2.2-1 2q-6-1.6-12 0q-2.6.2-1-2Z`,
                darker(paint.slate, 0.4),
              ),
        ],
      }
    case 'straw':
      return {
        behind: [skull],
        front: [
          full,
          path('M-8-5.6C-8-13.6-4-15 0-15C4-15 8-13.6 8-5.6Z', paint.honey),
          path('M-8-6.6q8-2.2 16 0v-2.6q-8-2.2-16 0Z', paint.cinnabar),
          ellipse(0, -5, 17, 3.6, paint.honey),
          ellipse(0, -4.4, 10, 1.8, darker(paint.honey, 0.22)),
        ],
      }
    case 'short':
      return { behind: skull, front: soft }
  }
}
