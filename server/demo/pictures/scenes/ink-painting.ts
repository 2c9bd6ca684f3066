import { darker, hairColor, paint, skin } from '../palette'
import { ellipse, path, placed, rect, stroke, type Markup } from '../svg'
import { figure } from '../parts/figure'
import { pottedPlant } from '../parts/plants'
import { lamp, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'
import { table } from '../parts/table'
import { cup } from '../parts/tea-and-food'

const bamboo = (size: number): Markup =>
  placed(
    [
      stroke('M0 60L6 20 2-20 8-60M18 60L20 24 16-8', paint.ink, 5),
      stroke(
        'M6 18q26-14 40-6M4-20q-26-16-40-4M8-30q24-20 44-16M16-8q16-4 30 8M4 26q-20-6-34 8',
        paint.slate,
        6,
      ),
      stroke('M8-60q14-18 34-20M6-58q-16-16-34-12', paint.ink, 5),
    ],
    [0, 0],
    size,
  )

const lotus = (size: number): Markup =>
  placed(
    [
      ellipse(-10, 20, 44, 20, paint.slate, { opacity: 0.55 }),
      stroke('M0 56Q4 10 10-16M-30 58Q-20 40-12 24', paint.ink, 3),
      path('M10-16q-30-10-26-40 20 6 26 20 4-22 14-30 10 12 8 32 12-14 26-14 2 26-48 32Z', paint.coral),
      path('M10-16q-8-20 4-42 12 18-4 42Z', paint.rose),
    ],
    [0, 0],
    size,
  )

const scroll = (x: number, y: number, width: number, height: number, art: Markup): Markup => [
  rect(x, y, width, height, '#ddc9a0'),
  rect(x + 12, y + 26, width - 24, height - 52, paint.white),
  rect(x - 10, y - 6, width + 20, 12, paint.walnut),
  rect(x - 10, y + height - 6, width + 20, 12, paint.walnut),
  stroke(`M${x + 20} ${y - 6}L${x + width / 2} ${y - 34} ${x + width - 20} ${y - 6}`, paint.walnut, 2),
  placed(art, [x + width / 2, y + height / 2]),
]

/** An ink painting class: bamboo and lotus, brushes and paper. */
export const inkPainting = () => [
  room({ wall: '#efe3cb', floor: '#b98a61', meet: 590 }),
  windowTo(830, 80, 270, 270, { leaves: '#9fbd88' }),
  scroll(110, 70, 150, 300, bamboo(1.35)),
  scroll(330, 70, 150, 300, lotus(1.2)),
  lamp(640, 60, paint.teal),
  pottedPlant([1120, 600], 1.5, 'sword', 8, paint.lake),
  table(30, 560, 1140, 190, '#9c6d49', 60),
  figure({
    hip: [360, 552],
    size: 4.5,
    look: 0.3,
    down: true,
    nod: 5,
    old: true,
    hair: 'bun',
    hairColor: hairColor.white,
    glasses: true,
    top: paint.teal,
    collar: paint.cream,
    hem: 3,
    hands: [
      [-6, 18],
      [20, 4],
    ],
    feet: null,
    hidden: 'none',
  }),
  figure({
    hip: [820, 552],
    size: 4.4,
    look: -0.35,
    down: true,
    hair: 'side',
    hairColor: hairColor.grey,
    skin: skin.warm,
    old: true,
    top: paint.ochre,
    pattern: 'checks',
    collar: paint.cream,
    hem: 3,
    hands: [
      [-22, 6],
      [8, 18],
    ],
    feet: null,
    hidden: 'none',
  }),
  path('M230 620h290l36 110H190Z', paint.white),
  placed(lotus(1.1), [380, 664], 1.05),
  path('M680 620h280l44 110H652Z', paint.white),
  placed(bamboo(0.72), [830, 672], 1.15),
  stroke('M450 572l34-96', paint.walnut, 7),
  stroke('M450 572l-8 22', paint.ink, 9),
  stroke('M722 580l-30-88', paint.walnut, 7),
  stroke('M722 580l8 20', paint.ink, 9),
  ellipse(590, 690, 46, 17, paint.ink),
  ellipse(590, 684, 34, 11, darker(paint.ink, 0.3)),
  [0, 1, 2, 3].map((index) => [
    ellipse(110, 640 + index * 26, 34, 10, paint.white),
    ellipse(
      110,
      640 + index * 26,
      24,
      6,
      [paint.cinnabar, paint.ochre, paint.lake, paint.moss][index] ?? paint.ink,
    ),
  ]),
  placed(
    [
      path('M-26-60h52l-6 60h-40Z', paint.lake),
      stroke('M-12-60l-14-70M2-60v-84M14-60l16-66', paint.wood, 6),
      stroke('M-26-130l-4-20M2-144v-22M30-126l6-20', paint.ink, 9),
    ],
    [600, 650],
  ),
  cup([1080, 690], 1.5, paint.mist),
  daylight(),
]
