import { down } from '../gradients'
import { hairColor, paint, skin } from '../palette'
import { ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { crown } from '../parts/foliage'
import { laneHouse } from '../parts/lane-wall'
import { dapple, daylight, sky } from '../parts/sky'
import { stool } from '../parts/table'
import { glassCup } from '../parts/tea-and-food'
import { planeTree } from '../parts/trees'

const men = [
  [-92, -8],
  [-60, 4],
  [-34, -18],
  [-6, 8],
  [18, -10],
  [52, 6],
  [86, -14],
  [70, 18],
  [-78, 22],
  [28, 24],
] as const

/** Two old friends at Chinese chess under a plane tree, others looking on. */
export const chess = () => [
  sky(560, '#cfe2d8', '#f4ead0'),
  laneHouse([-60, 560], 400, 400, '#cfae92', 6),
  laneHouse([830, 560], 430, 420, '#c28f75', 9),
  path('M340 560H830V420Q600 380 340 430Z', '#b5c99a'),
  path('M0 556H1200V800H0Z', down('#d9cbac', '#bfae8a')),
  stroke(
    'M0 620h1200M0 700h1200M200 560l-80 240M500 560l-30 240M800 560l60 240M1080 560l110 240',
    '#a99a7b',
    3,
    { opacity: 0.45 },
  ),
  planeTree([640, 610], 640, '#82a465', 31),
  dapple([600, 720], 520, 62, 5),
  figure({
    hip: [500, 520],
    size: 3,
    look: 0.4,
    down: true,
    hair: 'side',
    hairColor: hairColor.grey,
    skin: skin.warm,
    old: true,
    top: paint.mist,
    bottom: paint.slate,
    hands: [
      [-8, 2],
      [8, 2],
    ],
    hidden: 'none',
  }),
  figure({
    hip: [760, 516],
    size: 3,
    look: -0.4,
    down: true,
    hair: 'bald',
    hairColor: hairColor.white,
    old: true,
    top: paint.plum,
    bottom: paint.ink,
    hands: [
      [-7, -7],
      [6, -6],
    ],
    hidden: 'none',
  }),
  stool(330, 660, 90, '#a8774f'),
  figure({
    hip: [330, 652],
    size: 3.7,
    look: 0.8,
    down: true,
    nod: 6,
    old: true,
    hair: 'cap',
    hairColor: hairColor.grey,
    skin: skin.warm,
    top: paint.teal,
    collar: paint.cream,
    bottom: paint.ink,
    hands: [
      [30, -4],
      [24, -2],
    ],
    feet: [
      [18, 26],
      [26, 26],
    ],
  }),
  stool(890, 660, 90, '#a8774f'),
  figure({
    hip: [890, 652],
    size: 3.7,
    look: -0.8,
    down: true,
    old: true,
    hair: 'short',
    hairColor: hairColor.white,
    glasses: true,
    top: paint.ochre,
    pattern: 'checks',
    bottom: paint.walnut,
    hands: [
      [-40, -1],
      [-8, -24],
    ],
    feet: [
      [-26, 26],
      [-18, 26],
    ],
    hidden: 'none',
  }),
  stroke('M520 666l-30 110M720 666l30 110', '#7d5a3c', 12),
  path('M470 612H770L810 668H430Z', '#d7ac72'),
  rect(430, 666, 380, 14, '#a97d4e'),
  placed(
    [
      stroke(
        'M-110-26H110M-120-12H120M-130 4H130M-140 20H140M-70-28L-92 28M-34-28L-44 28M0-28V28M34-28L44 28M70-28L92 28',
        '#a5794c',
        2.5,
      ),
      men.map(([x, y], index) => [
        ellipse(x, y + 3, 12, 6, '#7a5636'),
        ellipse(x, y, 12, 6, '#f3e3bf'),
        ellipse(x, y, 7, 3.2, index % 2 === 0 ? paint.cinnabar : paint.deepTeal),
      ]),
    ],
    [620, 638],
  ),
  glassCup([450, 650], 0.9),
  glassCup([786, 652], 0.9),
  crown([30, 30], 240, 110, '#6f9458', 77, 16),
  crown([1180, 10], 220, 110, '#7d9f62', 78, 16),
  daylight(),
]
