import { hairColor, paint, skin } from '../palette'
import { ellipse, path, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { dabs } from '../parts/foliage'
import { pottedPlant } from '../parts/plants'
import { lamp, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'
import { table } from '../parts/table'
import { bowl, plate, riceCake, steam, steamer } from '../parts/tea-and-food'

const cakes = (list: readonly (readonly [number, number])[], r: number, color?: string) =>
  list.map(([x, y]) => riceCake(x, y, r, color))

/** Three neighbours shape green rice cakes around a kitchen table. */
export const cakeMaking = () => [
  room({ wall: '#e3e2c8', floor: '#c29a72', meet: 600, wainscot: '#f3ead6' }),
  windowTo(480, 70, 260, 240, { leaves: '#8fb07c' }),
  rect(120, 190, 260, 14, paint.wood),
  [140, 200, 262, 320].map((x, index) => [
    rect(
      x,
      142 - (index % 2) * 12,
      40,
      48 + (index % 2) * 12,
      [paint.cream, paint.honey, paint.coral, paint.mist][index] ?? paint.cream,
    ),
    rect(x - 2, 134 - (index % 2) * 12, 44, 12, paint.walnut),
  ]),
  rect(830, 190, 270, 14, paint.wood),
  pottedPlant([890, 192], 0.6, 'spray', 2, paint.teal),
  stroke('M960 206v34M1010 206v26M1060 206v38', paint.slate, 3),
  [
    [960, 262, 24],
    [1010, 256, 20],
    [1060, 268, 26],
  ].map(([x = 0, y = 0, r = 0]) => ellipse(x, y, r, r, x === 1010 ? paint.amber : paint.slate)),
  lamp(300, 40, paint.ochre),
  lamp(910, 40, paint.ochre),
  table(40, 560, 1120, 170, '#d2a674', 90),
  figure({
    hip: [270, 552],
    size: 4.1,
    look: 0.55,
    down: true,
    nod: 6,
    old: true,
    hair: 'perm',
    hairColor: hairColor.white,
    top: paint.lake,
    pattern: 'dots',
    sleeves: 'rolled',
    apron: paint.cream,
    hem: 3,
    hands: [
      [9, 10],
      [20, 10],
    ],
    feet: null,
    hidden: 'none',
  }),
  figure({
    hip: [600, 545],
    size: 4.1,
    look: -0.2,
    down: true,
    hair: 'bun',
    hairColor: hairColor.black,
    top: paint.coral,
    sleeves: 'rolled',
    apron: paint.teal,
    hem: 3,
    hands: [
      [-8, 10],
      [7, 10],
    ],
    feet: null,
    hidden: 'none',
  }),
  figure({
    hip: [925, 552],
    size: 4.1,
    look: -0.6,
    nod: -4,
    old: true,
    hair: 'short',
    hairColor: hairColor.grey,
    skin: skin.warm,
    glasses: true,
    top: paint.ochre,
    sleeves: 'rolled',
    apron: paint.cream,
    hem: 3,
    hands: [
      [-20, 8],
      [-6, 12],
    ],
    feet: null,
    hidden: 'none',
  }),
  riceCake(334, 592, 26),
  riceCake(598, 588, 26),
  steamer(
    [840, 652],
    132,
    cakes(
      [
        [-74, -2],
        [-24, -14],
        [30, -14],
        [78, 0],
        [-46, 18],
        [4, 22],
        [52, 20],
      ],
      25,
    ),
  ),
  steam([830, 610], 90),
  bowl([470, 690], 1.5, paint.cream, '#7d3f33'),
  plate(240, 690, 110),
  cakes(
    [
      [180, 676],
      [236, 668],
      [292, 678],
      [208, 700],
      [268, 702],
    ],
    27,
  ),
  path('M560 690q40-26 96-8 30 12-6 26-60 14-90-18Z', '#8fae62'),
  ellipse(610, 682, 30, 10, '#a9c37c'),
  stroke(dabs({ middle: [560, 640], rx: 330, ry: 40, count: 40, length: 1, seed: 5 }), paint.white, 5, {
    opacity: 0.7,
  }),
  daylight(),
]
