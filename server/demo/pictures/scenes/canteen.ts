import { hairColor, paint, skin } from '../palette'
import { box, circle, ellipse, path, placed, rect, stroke, type Markup } from '../svg'
import { figure } from '../parts/figure'
import { lamp, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'
import { table } from '../parts/table'
import { bowl, plate, steam } from '../parts/tea-and-food'

const tray = (x: number, y: number, turn: number): Markup =>
  placed(
    [
      path('M-92-26H92L108 34H-108Z', paint.cinnabar),
      path('M-84-20H84L96 28H-96Z', '#dd6a4e'),
      placed(bowl([0, 0], 0.8, paint.white, '#f5efdc'), [-48, 16]),
      plate(40, -4, 42),
      [
        [-14, -4],
        [6, 2],
        [18, -6],
        [-2, -10],
      ].map(([dx = 0, dy = 0]) => circle(40 + dx, dy - 6, 9, '#b9683f')),
      ellipse(66, -10, 14, 8, paint.leaf),
      stroke('M-2 26L84 20M0 30L86 25', paint.walnut, 4),
    ],
    [x, y],
    1,
    turn,
  )

/** Lunch in the community canteen. */
export const canteen = () => [
  room({ wall: '#f1dfbe', floor: '#c8a27c', meet: 540, wainscot: '#8fb3a6' }),
  windowTo(70, 70, 220, 230, { leaves: '#a2be8b' }),
  rect(420, 120, 730, 250, '#5f7c78'),
  rect(436, 136, 698, 218, '#dfe6d8'),
  [520, 690, 860, 1030].map((x) => [
    rect(x - 50, 170, 100, 60, paint.cream),
    stroke(`M${x - 34} 190h66M${x - 34} 208h44`, paint.stone, 4),
  ]),
  lamp(560, 60, paint.ochre),
  lamp(780, 60, paint.ochre),
  lamp(1000, 60, paint.ochre),
  figure({
    hip: [620, 372],
    size: 2.6,
    look: -0.2,
    hair: 'bob',
    hairColor: hairColor.black,
    top: paint.white,
    apron: paint.teal,
    collar: paint.mist,
    hands: [
      [-18, -2],
      [14, -4],
    ],
    feet: null,
    hidden: 'none',
  }),
  placed(
    [path('M-22-66q-6-26 24-28 28 2 24 28Z', paint.white), rect(-24, -70, 50, 12, paint.white)],
    [618, 300],
    0.8,
  ),
  figure({
    hip: [920, 372],
    size: 2.6,
    look: -0.3,
    hair: 'short',
    hairColor: hairColor.black,
    skin: skin.warm,
    top: paint.white,
    apron: paint.teal,
    hands: [
      [-14, -4],
      [18, -10],
    ],
    feet: null,
    hidden: 'none',
  }),
  rect(410, 366, 750, 26, paint.silver),
  rect(420, 392, 730, 130, '#eef0e6'),
  stroke('M560 400v116M700 400v116M840 400v116M980 400v116', '#d3d8cc', 4),
  [
    [480, paint.leaf],
    [590, '#b9683f'],
    [760, paint.honey],
    [1010, '#c44f35'],
    [1100, '#e7dcb8'],
  ].map(([x, color]) => [
    path(`M${Number(x) - 46} 350h92l-8 24h-76Z`, paint.stone),
    ellipse(Number(x), 350, 46, 10, String(color)),
  ]),
  steam([760, 340], 60),
  steam([590, 340], 50),
  table(60, 600, 1080, 130, '#d8ab78', 90),
  figure({
    hip: [300, 592],
    size: 4.2,
    look: 0.6,
    old: true,
    hair: 'perm',
    hairColor: hairColor.white,
    top: paint.coral,
    pattern: 'flowers',
    collar: paint.cream,
    hem: 3,
    hands: [
      [-6, 12],
      [22, -8],
    ],
    feet: null,
    hidden: 'none',
  }),
  stroke('M390 560l24 40M396 556l28 38', paint.walnut, 4),
  figure({
    hip: [610, 592],
    size: 4.2,
    look: -0.4,
    hair: 'side',
    old: true,
    hairColor: hairColor.grey,
    skin: skin.warm,
    glasses: true,
    top: paint.deepTeal,
    collar: paint.cream,
    hem: 3,
    hands: [
      [-16, 10],
      [12, 12],
    ],
    feet: null,
    hidden: 'none',
  }),
  figure({
    hip: [900, 592],
    size: 4.1,
    look: -0.6,
    hair: 'ponytail',
    hairColor: hairColor.black,
    top: paint.honey,
    pattern: 'stripes',
    hem: 3,
    hands: [
      [-22, 6],
      [10, 12],
    ],
    feet: null,
    hidden: 'none',
  }),
  tray(340, 680, -2),
  tray(620, 682, 0),
  tray(900, 680, 2),
  placed(
    [
      box(-16, -60, 32, 60, 6, paint.silver),
      stroke('M-6-60l-8-40M0-60v-46M8-60l8-38M2-60l4-44', paint.wood, 4),
    ],
    [1090, 690],
  ),
  daylight(),
]
