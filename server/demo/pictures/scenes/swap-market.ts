import { hairColor, paint, skin } from '../palette'
import { box, circle, ellipse, type Markup, path, placed, rect, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { crown } from '../parts/foliage'
import { bunting } from '../parts/room'
import { daylight, ground, sky, softShadow } from '../parts/sky'
import { roundTree } from '../parts/trees'
import { teapot } from '../parts/tea-and-food'

const book = (x: number, y: number, turn: number, color: string): Markup =>
  placed(
    [
      path('M-34-10h68l8 20h-84Z', paint.cream),
      path('M-34-14h68l8 20h-84Z', color),
      path('M-30-12h12l-4 16h-14Z', paint.cream, { opacity: 0.5 }),
    ],
    [x, y],
    1,
    turn,
  )

const teddy = (x: number, y: number, size: number): Markup =>
  placed(
    [
      circle(-15, -58, 8, '#a8744a'),
      circle(15, -58, 8, '#a8744a'),
      ellipse(0, -22, 22, 24, '#b8835a'),
      circle(0, -48, 19, '#b8835a'),
      ellipse(0, -42, 9, 7, '#e6c8a0'),
      circle(-7, -52, 2.4, paint.ink),
      circle(7, -52, 2.4, paint.ink),
      circle(0, -44, 2.6, paint.ink),
      ellipse(-20, -4, 10, 8, '#a8744a'),
      ellipse(20, -4, 10, 8, '#a8744a'),
      path('M-12-30l12 5 12-5v9l-12-4-12 4Z', paint.cinnabar),
    ],
    [x, y],
    size,
  )

const mat = (x: number, y: number, width: number, depth: number, color: string, border: string): Markup => [
  path(`M${x + 40} ${y}h${width - 80}l40 ${depth}h${-width}Z`, color),
  stroke(`M${x + 46} ${y + 7}h${width - 92}l32 ${depth - 14}h${-(width - 28)}Z`, border, 4),
]

/** Neighbours swap what they no longer need, spread on mats in the yard. */
export const swapMarket = () => [
  sky(480, '#c3dedb', '#f4ead2'),
  apartmentBlock({ foot: [60, 470], width: 420, floors: 5, bays: 5, wall: '#ecd0a6', seed: 18, haze: 0.34 }),
  roundTree([620, 480], 300, '#9fbd88', 15),
  roundTree([1030, 490], 380, '#8ab07d', 16),
  ground(466, '#dfd3b6', '#cbb994'),
  path('M0 470H1200V494Q600 512 0 490Z', '#aabd86'),
  bunting([-10, 120], [640, 150], 60, [paint.cinnabar, paint.honey, paint.lake, paint.cream], 14),
  bunting([640, 150], [1210, 90], 50, [paint.sage, paint.coral, paint.cream, paint.teal], 12),
  stroke('M90 330H420M100 330V540M410 330V540', paint.walnut, 8),
  [
    [130, paint.teal],
    [190, paint.coral],
    [250, paint.cream],
    [310, paint.ochre],
    [366, paint.plum],
  ].map(([x, color]) => [
    stroke(`M${x} 330v-12`, paint.slate, 3),
    path(`M${Number(x) - 14} 334h28l20 14-10 22-8-6v86h-32v-86l-8 6-10-22Z`, String(color)),
  ]),
  figure({
    hip: [500, 470],
    size: 2.5,
    look: -0.6,
    hair: 'long',
    hairColor: hairColor.brown,
    top: paint.rose,
    bottom: paint.slate,
    hands: [
      [-30, -28],
      [6, -6],
    ],
  }),
  figure({
    hip: [760, 470],
    size: 2.5,
    look: 0.5,
    old: true,
    hair: 'cap',
    hairColor: hairColor.grey,
    skin: skin.warm,
    top: '#7e8f6b',
    bottom: paint.ink,
    hands: [
      [-12, 3],
      [13, 2],
    ],
  }),
  mat(60, 600, 500, 150, paint.lake, paint.cream),
  mat(640, 590, 520, 150, paint.coral, paint.cream),
  book(170, 650, -8, paint.cinnabar),
  book(210, 690, 6, paint.honey),
  book(170, 724, -3, paint.teal),
  teddy(310, 668, 1.1),
  placed(
    [
      box(-44, -46, 88, 50, 8, '#9c6b47'),
      circle(-18, -20, 16, '#e6d3ac'),
      circle(-18, -20, 6, paint.walnut),
      stroke('M8-32h26M8-22h26M8-12h26', '#e6d3ac', 3),
      stroke('M30-46l24-34', paint.silver, 3),
    ],
    [440, 674],
    1.1,
  ),
  placed(
    [
      path('M-30 0q-8-60 30-62 38 2 30 62Z', paint.mist),
      stroke('M-14-40q14-12 28 0', paint.white, 4),
      path('M-12-60h24v-12h-24Z', paint.mist),
    ],
    [390, 736],
    0.9,
  ),
  teapot([760, 668], 1.05, paint.teal),
  [
    [850, 660],
    [892, 674],
    [840, 694],
  ].map(([x = 0, y = 0]) => [
    ellipse(x, y, 16, 6, paint.cream),
    path(`M${x - 16} ${y}q2 22 16 22t16-22Z`, paint.cream),
    ellipse(x, y, 12, 4, paint.silver),
  ]),
  placed(
    [
      circle(-30, -14, 15, paint.ink),
      circle(30, -14, 15, paint.ink),
      circle(-30, -14, 7, paint.silver),
      circle(30, -14, 7, paint.silver),
      path('M-54-22q0-22 24-24h14l14-20h30l12 20q18 2 18 24v6h-112Z', paint.cinnabar),
      path('M2-46l10-14h18l8 14Z', paint.mist),
    ],
    [1010, 690],
    1,
  ),
  book(740, 720, 4, paint.plum),
  placed(
    [
      stroke('M0 0V-86', paint.walnut, 6),
      path('M-36-86q4-46 36-48 32 2 36 48Z', paint.honey),
      ellipse(0, 2, 26, 7, paint.walnut),
    ],
    [1090, 712],
    0.9,
  ),
  softShadow(330, 610, 80, 5),
  figure({
    hip: [300, 560],
    size: 2.6,
    head: 1.28,
    look: 0.2,
    lean: 6,
    down: true,
    hair: 'pigtails',
    top: paint.honey,
    bottom: paint.teal,
    hands: [
      [-4, 8],
      [14, 10],
    ],
    feet: [
      [-10, 20],
      [12, 22],
    ],
    hidden: 'none',
  }),
  figure({
    hip: [920, 548],
    size: 2.8,
    look: -0.6,
    lean: -10,
    down: true,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.plum,
    pattern: 'flowers',
    bottom: paint.ink,
    hands: [
      [-24, 14],
      [-4, 10],
    ],
    feet: [
      [-14, 18],
      [4, 20],
    ],
    hidden: 'none',
  }),
  softShadow(600, 780, 90, 6),
  figure({
    hip: [600, 640],
    size: 3,
    look: -0.7,
    hair: 'side',
    hairColor: hairColor.black,
    skin: skin.warm,
    top: paint.cream,
    pattern: 'stripes',
    bottom: paint.deepTeal,
    hands: [
      [-26, -12],
      [-12, -8],
    ],
    hidden: 'none',
  }),
  placed(
    [
      rect(-26, -20, 52, 42, '#c79a69'),
      stroke('M-26-4h52', '#a97f58', 4),
      circle(-8, -26, 10, paint.cinnabar),
      rect(2, -38, 14, 24, paint.lake),
    ],
    [540, 614],
  ),
  crown([-10, 30], 170, 90, paint.moss, 51, 15),
  daylight(),
]
