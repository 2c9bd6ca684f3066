import { down } from '../gradients'
import { hairColor, paint, skin } from '../palette'
import { box, ellipse, path, placed, rect, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { daylight, ground, sky, softShadow } from '../parts/sky'
import { roundTree } from '../parts/trees'

const cone = (x: number, y: number, size: number) =>
  placed(
    [
      ellipse(0, 0, 36, 9, paint.brick),
      path('M-24-2L-8-78H8L24-2Z', '#dd6b3d'),
      path('M-18-28h36l4 16h-44ZM-12-56h24l3 14h-30Z', paint.cream),
    ],
    [x, y],
    size,
  )

/** Workers mend a water pipe in the street, a kettle of tea brought to them. */
export const pipeRepair = () => [
  sky(500, '#bfd9d8', '#f2ead3'),
  apartmentBlock({ foot: [-60, 500], width: 560, floors: 5, bays: 6, wall: '#e8cca1', seed: 16, haze: 0.26 }),
  apartmentBlock({ foot: [760, 500], width: 480, floors: 4, bays: 6, wall: '#d9b394', seed: 5, haze: 0.4 }),
  roundTree([640, 520], 360, '#92b681', 12),
  ground(494, '#d6cbb2', '#bbb09a'),
  path('M0 560H1200V800H0Z', down('#a9aba2', '#8f938d')),
  path('M0 552H1200V574H0Z', '#e4dcc8'),
  stroke('M40 760h160M1010 760h160', paint.cream, 8),
  path('M290 640Q420 600 700 612T940 672Q960 740 780 760T400 744Q250 720 290 640Z', '#6b4f3c'),
  path('M330 660Q440 632 690 640T900 684Q880 716 760 726T420 716Q310 700 330 660Z', '#4d382c'),
  stroke('M300 690L930 700', paint.lake, 34),
  stroke('M300 680L930 690', '#86b9b3', 8),
  rect(600, 666, 54, 58, paint.slate),
  rect(586, 662, 82, 14, paint.stone),
  rect(586, 714, 82, 14, paint.stone),
  [
    [280, 620],
    [240, 640],
    [960, 650],
    [1000, 672],
  ].map(([x = 0, y = 0], index) =>
    ellipse(x, y, 60 - index * 4, 30, index % 2 === 0 ? '#8a6a4d' : '#7b5c42'),
  ),
  stroke('M150 560V670M350 540V600M880 560V620M1090 580V690', paint.slate, 7),
  stroke('M150 580L350 556M880 580L1090 604', '#dd6b3d', 12),
  stroke('M180 576l40-5M260 567l40-5M920 585l40 5M1010 596l40 5', paint.cream, 12),
  softShadow(480, 740, 80, 4, '#2a2018'),
  figure({
    hip: [490, 640],
    size: 3.2,
    look: 0.6,
    lean: 16,
    down: true,
    hair: 'cap',
    hairColor: hairColor.black,
    skin: skin.tan,
    top: paint.ochre,
    vest: '#dd6b3d',
    bottom: paint.deepTeal,
    hands: [
      [34, 10],
      [37, 8],
    ],
    feet: [
      [-12, 26],
      [12, 30],
    ],
  }),
  stroke('M606 668l34-30', paint.silver, 10),
  figure({
    hip: [770, 610],
    size: 3.2,
    look: -0.6,
    lean: -6,
    hair: 'cap',
    hairColor: hairColor.grey,
    skin: skin.tan,
    top: paint.slate,
    vest: '#dd6b3d',
    bottom: paint.ink,
    hands: [
      [-20, -4],
      [-6, 6],
    ],
    feet: [
      [-10, 42],
      [10, 44],
    ],
    hidden: 'none',
  }),
  stroke('M706 598L690 760', paint.walnut, 8),
  path('M668 742h44l-6 44q-16 14-32 0Z', paint.silver),
  figure({
    hip: [1080, 560],
    size: 2.9,
    look: -0.75,
    old: true,
    hair: 'bun',
    hairColor: hairColor.white,
    top: paint.plum,
    pattern: 'flowers',
    bottom: paint.ink,
    hands: [
      [-24, -10],
      [4, 2],
    ],
  }),
  placed(
    [
      path('M-26-34h52l6 40h-64Z', paint.silver),
      stroke('M-20-34q20-30 40 0', paint.ink, 5),
      stroke('M-30-20l-18-12', paint.silver, 8),
      rect(-12, -42, 24, 8, paint.stone),
    ],
    [1004, 546],
  ),
  cone(130, 740, 1.2),
  cone(1140, 770, 1.3),
  box(200, 700, 90, 46, 6, paint.cinnabar),
  stroke('M220 700q25-30 50 0', paint.ink, 5),
  daylight(),
]
