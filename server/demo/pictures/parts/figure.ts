import { paint, darker, hairColor, lighter, skin as skins } from '../palette'
import { across } from '../gradients'
import { dryBrush } from '../picture'
import { circle, clipped, ellipse, group, type Markup, path, placed, type Point, stroke } from '../svg'
import { face, type Mood } from './face'
import { hair, type HairStyle } from './hair'
import { limb } from './limb'

export type Pattern = 'plain' | 'stripes' | 'dots' | 'checks' | 'flowers'

/**
 * A person, measured in units of which a grown-up is 100 high. 0,0 is the hip, feet stand at y 46,
 * shoulders are at -30, the head's middle at -43. Hands and feet say where they are; arms and legs follow.
 */
export interface Figure {
  hip: Point
  /** Pixels in a unit. */
  size: number
  hands?: readonly [left: Point, right: Point]
  feet?: readonly [left: Point, right: Point] | null
  /** Which arm the body hides; without it, the one turned away. */
  hidden?: 'left' | 'right' | 'both' | 'none'
  /** -1 looks left, 1 right. */
  look?: number
  back?: boolean
  /** Degrees the body leans to the right. */
  lean?: number
  nod?: number
  down?: boolean
  mood?: Mood
  hair?: HairStyle
  hairColor?: string
  skin?: string
  glasses?: boolean
  old?: boolean
  /** The head against the body: 1.25 is a child. */
  head?: number
  top?: string
  pattern?: Pattern
  collar?: string
  sleeves?: 'long' | 'short' | 'rolled'
  /** A waistcoat, as volunteers wear. */
  vest?: string
  apron?: string
  /** How far below the hip the top reaches. */
  hem?: number
  skirt?: string
  bottom?: string
  shoes?: string
}

const spots = (rows: number[], columns: number[], wanted: (sum: number) => boolean) =>
  rows
    .flatMap((y, row) =>
      columns.map((x, column) => (wanted(row + column) ? `M${x + (row % 2) * 3} ${y}h0` : '')),
    )
    .join('')

function texture(pattern: Pattern, top: string): Markup {
  const tint = lighter(top, 0.42)
  const rows = [-30, -24, -18, -12, -6, 0, 6, 12, 18]
  const columns = [-12, -6, 0, 6, 12]
  switch (pattern) {
    case 'stripes':
      return stroke(rows.map((y) => `M-18 ${y}h36`).join(''), tint, 1.8)
    case 'checks':
      return [
        stroke(rows.map((y) => `M-18 ${y}h36`).join(''), tint, 1.4, { opacity: 0.7 }),
        stroke(columns.map((x) => `M${x}-34v70`).join(''), darker(top, 0.3), 1, { opacity: 0.6 }),
      ]
    case 'dots':
      return stroke(
        spots(rows, columns, () => true),
        tint,
        2.2,
      )
    case 'flowers':
      return [
        stroke(
          spots(rows, columns, (sum) => sum % 3 !== 0),
          tint,
          3.4,
          { opacity: 0.9 },
        ),
        stroke(
          spots(rows, columns, (sum) => sum % 3 === 0),
          paint.honey,
          3.4,
          { opacity: 0.9 },
        ),
      ]
    case 'plain':
      return ''
  }
}

const turned = ([x, y]: Point, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
}

function shoe([x, y]: Point, look: number, color: string): Markup {
  const way = look < 0 ? -1 : 1
  const length = 4.4 + 3 * Math.abs(look)
  return path(
    `M${x - way * 3.4} ${y - 3.6}h${way * 6}q${way * (length - 1)} 1.4 ${way * length} 4.6h${-way * (length + 6.6)}q-${way}-2.4 ${way * 0.6}-4.6Z`,
    color,
  )
}

export function figure(person: Figure): string {
  const {
    hip,
    size,
    look = 0,
    back = false,
    lean = 0,
    nod = 0,
    head = 1,
    hem = 4,
    pattern = 'plain',
    sleeves = 'long',
    hands = [
      [-15, 3],
      [15, 3],
    ],
  } = person
  const feet =
    person.feet === undefined
      ? ([
          [-5, 46],
          [5, 46],
        ] as const)
      : person.feet
  const skin = person.skin ?? skins.fair
  const top = person.top ?? paint.teal
  const bottom = person.bottom ?? paint.slate
  const hidden = person.hidden ?? (look > 0.25 ? 'right' : look < -0.25 ? 'left' : 'none')
  const slim = 1 - 0.16 * Math.abs(look)
  const sleeve = person.vest ? lighter(top, 0.05) : top

  const arm = (side: -1 | 1, hand: Point): Markup => {
    const shape = {
      from: turned([side * 9.6 * slim, -27.5], lean),
      to: hand,
      bend: [side * 0.8 - look * 0.4, 1] as Point,
      bones: 15.6,
    }
    const until = { long: 0.9, rolled: 0.62, short: 0.36 }[sleeves]
    return [
      limb(shape, skin, 5.4),
      circle(hand[0], hand[1], 3.5, skin),
      limb(shape, darker(sleeve, side * (look >= 0 ? 1 : -1) > 0 ? 0.13 : 0.05), 7.6, until),
    ]
  }
  const [leftHand, rightHand] = hands
  const arms = { left: arm(-1, leftHand), right: arm(1, rightHand) }
  const away = (side: 'left' | 'right') => hidden === side || hidden === 'both'

  const legs = feet?.map((foot, index) => {
    const side = index === 0 ? -1 : 1
    const shape = {
      from: [side * 5.2 * slim, 1] as Point,
      to: [foot[0], foot[1] - 2] as Point,
      bend: [look === 0 ? side : look * 3, -0.4] as Point,
      bones: 21.8,
    }
    const color = index === 1 ? darker(bottom, 0.12) : bottom
    return [
      limb(shape, skin, 6),
      shoe(foot, look, person.shoes ?? paint.walnut),
      limb(shape, person.skirt ? skin : color, person.skirt ? 6 : 10.4, person.skirt ? 0.1 : 0.88),
    ]
  })

  const wide = (person.old ? 12.6 : 11.4) * slim
  const torso = `M-4-33.4C-9-32.6-${12 * slim}-31-${12.4 * slim}-25L-${wide} ${hem - 2}Q-${wide} ${hem} -${wide - 2} ${hem}Q0 ${hem + 1.6} ${wide - 2} ${hem}Q${wide} ${hem} ${wide} ${hem - 2}L${12.4 * slim}-25C${12 * slim}-31 9-32.6 4-33.4Z`
  const vest = person.vest
    ? [
        path(torso, person.vest),
        back
          ? stroke(`M-11 -10h22`, paint.honey, 2.2)
          : [
              path(`M-3.6-34L${look * 2} ${-18}L3.6-34Z`, top),
              stroke(`M${look * 2}-18V${hem}`, darker(person.vest, 0.3), 0.8),
              stroke(`M-12-8h24`, paint.honey, 2),
            ],
      ]
    : ''
  const apron = person.apron
    ? [
        stroke('M-5-32L-7-20M5-32L7-20', person.apron, 2),
        path(`M-7-21h14q3 8 3.4 14l1 ${hem + 14}q-11.4 3-22.8 0l1-${hem + 14}q.4-6 3.4-14Z`, person.apron),
      ]
    : ''
  const collar = person.collar
    ? path(`M-5-34Q0-${back ? 34 : 27} 5-34L4-30Q0-${back ? 31 : 24.6}-4-30Z`, person.collar)
    : ''
  const skirt = person.skirt
    ? path(
        `M-${wide - 1} ${hem - 4}L-${wide + 5} 27Q0 31 ${wide + 5} 27L${wide - 1} ${hem - 4}Z`,
        person.skirt,
      )
    : ''

  const around = hair(person.hair ?? 'short', person.hairColor ?? hairColor.black, look, back)
  const neck = path('M-3.4-37h6.8v6q-3.4 2.4-6.8 0Z', darker(skin, 0.1))
  const skull = [
    back ? '' : ellipse(-look * 8.2 - (look === 0 ? 8.8 : 0), 1.4, 1.8, 2.4, darker(skin, 0.06)),
    look === 0 && !back ? ellipse(8.8, 1.4, 1.8, 2.4, darker(skin, 0.06)) : '',
    path('M-9-2C-9-11 9-11 9-2C9.2 5 5.4 10 0 10C-5.4 10-9.2 5-9-2Z', skin),
    back
      ? ''
      : face({
          skin,
          look,
          down: person.down,
          mood: person.mood,
          glasses: person.glasses,
          old: person.old,
          brow: person.hairColor,
        }),
    around.front,
  ]

  const headAt: Point = [look * 1.2, -43 - (head - 1) * 8]
  return placed(
    [
      away('left') ? arms.left : '',
      away('right') ? arms.right : '',
      legs ?? '',
      group(
        [
          placed(around.behind, headAt, head, nod),
          neck,
          skirt,
          path(torso, top),
          clipped(torso, [
            texture(pattern, top),
            dryBrush(
              path(
                `M-2-36H${wide + 4}V${hem + 4}H-2Z`,
                across(`${darker(top, 0.34)}00`, `${darker(top, 0.34)}b0`),
              ),
            ),
          ]),
          collar,
          vest,
          apron,
          placed(skull, headAt, head, nod),
        ],
        { transform: `rotate(${lean})` },
      ),
      away('left') ? '' : arms.left,
      away('right') ? '' : arms.right,
    ],
    hip,
    size,
  )
}
