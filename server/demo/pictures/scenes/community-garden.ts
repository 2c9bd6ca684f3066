import { hairColor, paint, skin } from '../palette'
import { box, ellipse, path, placed, rect, stroke, type Markup } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { dabs } from '../parts/foliage'
import { blossoms, grass, sunflower } from '../parts/plants'
import { cloud, daylight, ground, sky, softShadow } from '../parts/sky'
import { roundTree } from '../parts/trees'

const bed = (x: number, y: number, width: number, plants: Markup): Markup => [
  rect(x - 8, y + 6, width + 16, 52, '#a5764d'),
  rect(x - 8, y + 6, width + 16, 12, '#c39566'),
  stroke(`M${x + width / 2} ${y + 20}v36M${x - 4} ${y + 36}h${width + 8}`, '#85603f', 3),
  path(`M${x} ${y + 8}q${width / 4}-26 ${width / 2}-14t${width / 2} 14Z`, '#6b4a36'),
  plants,
]

const lettuce = (x: number, y: number, color: string): Markup => [
  path(`M${x - 24} ${y}q-10-30 8-32 6-20 20-8 20-10 20 12 16 8 2 28Z`, color),
  path(`M${x - 10} ${y}q-2-20 8-24 12 0 12 24Z`, '#cfdf9d'),
]

/** Raised beds between the blocks, neighbours at work. */
export const communityGarden = () => [
  sky(480, '#bfdedb', '#e4eedd', '#f7edd3'),
  cloud(120, 130, 220),
  cloud(820, 90, 170),
  apartmentBlock({ foot: [30, 480], width: 400, floors: 5, bays: 5, wall: '#ecd0a6', seed: 8, haze: 0.3 }),
  apartmentBlock({ foot: [800, 480], width: 420, floors: 5, bays: 5, wall: '#e0b998', seed: 17, haze: 0.36 }),
  roundTree([560, 490], 260, '#9cbd86', 5),
  roundTree([700, 486], 220, '#8bb07c', 6),
  ground(474, '#c5cf95', '#a9bd7c'),
  path('M480 480h150l130 320H300Z', '#e3d3ac'),
  stroke(
    'M0 520h400M740 520h460M20 486v54M90 486v54M160 486v54M230 486v54M300 486v54M370 486v54M770 486v54M840 486v54M910 486v54M980 486v54M1050 486v54M1120 486v54M1190 486v54',
    paint.cream,
    9,
  ),
  sunflower([80, 600], 190, -8),
  sunflower([150, 606], 240, 6),
  sunflower([226, 602], 176, 10),
  bed(50, 600, 300, blossoms([200, 596], 130, 14, 26, paint.cinnabar, 4, 13)),
  figure({
    hip: [420, 590],
    size: 2.9,
    look: -0.75,
    lean: -16,
    down: true,
    old: true,
    hair: 'straw',
    hairColor: hairColor.grey,
    top: paint.lake,
    pattern: 'checks',
    bottom: paint.walnut,
    hands: [
      [-28, -2],
      [-22, 2],
    ],
    feet: [
      [-8, 44],
      [8, 46],
    ],
    hidden: 'left',
  }),
  placed(
    [
      stroke('M0 0l-30 12', paint.slate, 7),
      path('M-4-20h44l-5 40h-34Z', paint.teal),
      stroke('M38-14q26 10 0 30', paint.teal, 6),
      ellipse(-34, 14, 11, 7, paint.slate),
    ],
    [342, 590],
    1,
    -14,
  ),
  stroke('M300 608l-8 26M308 606l-2 28M316 606l4 26', paint.mist, 3),
  bed(
    760,
    584,
    340,
    [
      [800, 592],
      [872, 588],
      [946, 586],
      [1018, 588],
      [1080, 592],
    ].map(([x = 0, y = 0], index) => lettuce(x, y, index % 2 === 0 ? '#8fb35c' : '#a6c472')),
  ),
  figure({
    hip: [700, 640],
    size: 2.3,
    head: 1.28,
    look: 0.8,
    lean: 10,
    hair: 'pigtails',
    hairColor: hairColor.black,
    top: paint.honey,
    bottom: paint.cinnabar,
    hands: [
      [30, -8],
      [34, -10],
    ],
    feet: [
      [-8, 45],
      [8, 46],
    ],
  }),
  figure({
    hip: [930, 690],
    size: 2.9,
    back: true,
    look: -0.2,
    hair: 'short',
    hairColor: hairColor.grey,
    skin: skin.warm,
    top: paint.cream,
    pattern: 'stripes',
    bottom: paint.moss,
    hands: [
      [-18, -14],
      [16, -18],
    ],
    feet: [
      [-8, 26],
      [10, 26],
    ],
    lean: 4,
  }),
  softShadow(930, 776, 90, 4),
  bed(120, 724, 360, [
    stroke(
      dabs({ middle: [300, 690], rx: 160, ry: 30, count: 60, length: 26, turn: -80, spread: 26, seed: 3 }),
      paint.leaf,
      6,
    ),
    blossoms([300, 690], 150, 26, 9, paint.cinnabar, 9, 18),
  ]),
  placed(
    [
      box(-40, -34, 80, 40, 6, paint.wood),
      stroke('M-36-30q36-50 72 0', paint.walnut, 5),
      ellipse(-16, -38, 18, 15, paint.cinnabar),
      ellipse(16, -38, 18, 14, paint.leaf),
    ],
    [640, 760],
  ),
  grass([1100, 770], 110, 40, 36, paint.moss, 7, 18),
  daylight(),
]
