import { hairColor, paint, darker, lighter } from '../palette'
import { down } from '../gradients'
import { box, circle, ellipse, type Markup, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { crown } from '../parts/foliage'
import { pottedPlant } from '../parts/plants'
import { daylight, ground, sky, softShadow } from '../parts/sky'
import { apartmentBlock } from '../parts/apartment-block'
import { roundTree } from '../parts/trees'

const bin = (x: number, y: number, color: string, mark: Markup): Markup =>
  placed(
    [
      path('M-62-170h124l-10 168h-104Z', color),
      path('M18-170h44l-10 168h-44Z', darker(color, 0.3), { opacity: 0.4 }),
      box(-70, -192, 140, 26, 10, darker(color, 0.12)),
      box(-66, -190, 90, 8, 4, lighter(color, 0.3)),
      circle(0, -92, 34, paint.cream, { opacity: 0.92 }),
      placed(mark, [0, -92]),
      circle(-40, 2, 11, paint.ink),
      circle(40, 2, 11, paint.ink),
    ],
    [x, y],
  )

/** The sorting station in the yard, with a roof, flowers and a volunteer. */
export const recycling = () => [
  sky(520, '#c6dfdb', '#f2ead2'),
  apartmentBlock({ foot: [-40, 520], width: 380, floors: 4, bays: 4, wall: '#e9cda2', seed: 6, haze: 0.32 }),
  roundTree([1060, 530], 420, '#8fb280', 4),
  roundTree([410, 520], 260, '#a5c08f', 9),
  ground(510, '#b8c98c', '#9fb576'),
  path('M120 600H1120L1200 800H20Z', down('#ddd1b8', '#c5b697')),
  rect(250, 250, 18, 400, paint.slate),
  rect(962, 250, 18, 400, paint.slate),
  rect(268, 330, 694, 280, '#ede3cd'),
  stroke('M268 400h694M268 470h694M268 540h694', '#d8cbb0', 4),
  path('M200 262L250 190H980L1030 262Z', paint.teal),
  path('M200 262H1030V280H200Z', paint.deepTeal),
  pottedPlant([330, 196], 0.55, 'flowers', 3, paint.clay),
  pottedPlant([900, 196], 0.55, 'bush', 4, paint.clay),
  softShadow(615, 650, 330, 6),
  bin(390, 640, paint.lake, stroke('M-8-16h16l4 8v20h-24v-20ZM-6-16v-8h12v8', paint.lake, 5)),
  bin(540, 640, '#8a6b4a', [
    path('M-16 10q-2-26 24-28 2 28-24 28Z', '#7f9a50'),
    stroke('M-18 16Q-4 0 6-10', '#7f9a50', 4),
  ]),
  bin(690, 640, '#5d6a6c', [stroke('M-14-14l28 28M14-14l-28 28', '#5d6a6c', 6)]),
  bin(840, 640, paint.cinnabar, [
    box(-8, -18, 16, 32, 4, paint.cinnabar),
    rect(-4, -24, 8, 6, paint.cinnabar),
  ]),
  softShadow(250, 752, 90, 4),
  figure({
    hip: [250, 610],
    size: 3.1,
    look: 0.7,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.cream,
    vest: paint.cinnabar,
    bottom: paint.ink,
    hands: [
      [-12, 4],
      [30, -8],
    ],
  }),
  softShadow(640, 790, 90, 3),
  figure({
    hip: [620, 640],
    size: 3,
    look: -0.65,
    hair: 'ponytail',
    top: paint.honey,
    pattern: 'stripes',
    bottom: paint.slate,
    hands: [
      [-22, -8],
      [6, 4],
    ],
    hidden: 'none',
  }),
  placed(
    [
      path('M-26-6q26-12 52 0l8 62q-34 14-68 0Z', '#c9d7a1'),
      stroke('M-18-6q18-28 36 0', '#8ea36a', 5),
      ellipse(-6, 6, 12, 8, paint.cinnabar),
      ellipse(12, 4, 10, 8, paint.leaf),
    ],
    [552, 616],
  ),
  figure({
    hip: [740, 684],
    size: 2.1,
    head: 1.3,
    look: -0.3,
    hair: 'bowl',
    top: paint.coral,
    bottom: paint.teal,
    hands: [
      [-12, -12],
      [12, -12],
    ],
    hidden: 'none',
  }),
  placed([box(-13, -34, 26, 60, 8, '#bcd8d4'), rect(-6, -46, 12, 12, paint.teal)], [740, 658], 1, -10),
  crown([1150, 60], 160, 90, paint.moss, 14, 15),
  daylight(),
]
