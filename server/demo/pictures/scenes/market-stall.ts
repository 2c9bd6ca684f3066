import { down } from '../gradients'
import { darker, hairColor, lighter, paint, skin } from '../palette'
import { circle, ellipse, path, rect, stroke, type Markup } from '../svg'
import { figure } from '../parts/figure'
import { dabs } from '../parts/foliage'
import { lamp } from '../parts/room'
import { glow } from '../gradients'

const crate = (x: number, y: number, width: number, goods: Markup): Markup => [
  path(`M${x} ${y}h${width}l10 64h${-(width + 20)}Z`, '#a87b50'),
  stroke(`M${x - 3} ${y + 22}h${width + 6}M${x - 6} ${y + 44}h${width + 12}`, '#85603f', 4),
  goods,
  path(`M${x} ${y}h${width}v12h${-width}Z`, '#c79a69'),
]

const heap = (x: number, y: number, width: number, r: number, color: string): Markup =>
  [0, 1, 2].flatMap((row) =>
    Array.from({ length: Math.max(1, Math.floor(width / (r * 1.9)) - row) }, (_, index) => {
      const cx = x + r + row * r * 0.95 + index * r * 1.9
      const cy = y - row * r * 1.15
      return [
        circle(cx, cy, r, index % 2 === row % 2 ? color : lighter(color, 0.12)),
        circle(cx - r * 0.3, cy - r * 0.35, r * 0.22, lighter(color, 0.6)),
      ]
    }),
  )

const greens = (x: number, y: number, width: number, color: string, seed: number): Markup => [
  ellipse(x + width / 2, y - 10, width * 0.46, 34, darker(color, 0.2)),
  stroke(
    dabs({
      middle: [x + width / 2, y - 16],
      rx: width * 0.42,
      ry: 30,
      count: 36,
      length: 26,
      turn: -80,
      spread: 40,
      seed,
    }),
    color,
    12,
  ),
  stroke(
    dabs({
      middle: [x + width / 2, y - 22],
      rx: width * 0.36,
      ry: 22,
      count: 18,
      length: 20,
      turn: -80,
      spread: 40,
      seed: seed + 1,
    }),
    lighter(color, 0.35),
    7,
  ),
]

/** A vegetable stall in the covered market. */
export const marketStall = () => [
  path('M0 0h1200v800H0Z', down('#d9d3b8', '#c4b793')),
  path('M0 0h1200v150H0Z', '#5b7074'),
  stroke('M0 60h1200M0 110h1200', '#465a5e', 5),
  path(
    'M-20 150h1240v40q-38 30-77 0t-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0-77 0Z',
    paint.cinnabar,
  ),
  Array.from({ length: 8 }, (_, index) => path(`M${-20 + index * 154} 150h77v52q-38 20-77-4Z`, paint.cream)),
  rect(60, 230, 1080, 250, '#b8aa85'),
  [120, 330, 820, 1020].map((x, index) => [
    rect(x, 250, 90, 84, [paint.sage, paint.mist, paint.honey, paint.blush][index] ?? paint.sage, {
      opacity: 0.8,
    }),
    stroke(`M${x + 14} 276h60M${x + 14} 296h44`, '#8f8768', 4),
  ]),
  stroke('M300 200v70M350 200v56M900 200v60', paint.walnut, 3),
  stroke('M286 270q14 60 28 0M336 256q14 66 28 0', '#c7703f', 16),
  stroke(
    dabs({ middle: [900, 296], rx: 22, ry: 34, count: 18, length: 10, turn: 90, spread: 20, seed: 4 }),
    paint.brick,
    9,
  ),
  lamp(470, 200, paint.ochre),
  lamp(780, 200, paint.ochre),
  path('M270 190h400v360H270ZM580 190h400v360H580Z', glow('#ffefc0aa', '#ffefc000')),
  figure({
    hip: [610, 440],
    size: 3.5,
    look: 0.35,
    hair: 'short',
    hairColor: hairColor.black,
    skin: skin.tan,
    top: paint.ochre,
    sleeves: 'rolled',
    apron: paint.deepTeal,
    hands: [
      [-17, 2],
      [25, -12],
    ],
    hidden: 'none',
  }),
  stroke(
    dabs({ middle: [706, 386], rx: 12, ry: 24, count: 14, length: 30, turn: -80, spread: 30, seed: 2 }),
    paint.leaf,
    9,
  ),
  rect(40, 520, 1120, 180, '#8d6747'),
  path('M20 500h1160l20 40H0Z', '#a97f58'),
  crate(70, 486, 190, greens(70, 486, 190, paint.leaf, 6)),
  crate(290, 486, 180, heap(296, 474, 172, 21, paint.cinnabar)),
  crate(500, 486, 180, heap(508, 474, 170, 22, '#8a5b86')),
  crate(710, 486, 190, greens(710, 486, 190, '#9ab867', 16)),
  crate(930, 486, 200, heap(936, 474, 190, 23, paint.honey)),
  crate(150, 590, 240, heap(158, 576, 228, 25, '#d98a3d')),
  crate(430, 590, 250, greens(430, 590, 250, paint.moss, 26)),
  crate(730, 590, 250, heap(738, 576, 238, 24, '#c9d08a')),
  path('M0 690h1200v110H0Z', down('#a99b7a', '#8d8164')),
  figure({
    hip: [250, 650],
    size: 4.3,
    back: true,
    look: 0.4,
    old: true,
    hair: 'bun',
    hairColor: hairColor.grey,
    top: paint.teal,
    pattern: 'flowers',
    bottom: paint.ink,
    hands: [
      [-16, 8],
      [22, -20],
    ],
    hem: 8,
  }),
  figure({
    hip: [990, 670],
    size: 4.3,
    back: true,
    look: -0.4,
    hair: 'ponytail',
    hairColor: hairColor.brown,
    top: paint.coral,
    bottom: paint.slate,
    hands: [
      [-20, -18],
      [19, 10],
    ],
    hem: 8,
  }),
  stroke('M1076 700q-26 40-30 100M1076 700q26 40 30 100', paint.wood, 6),
  path('M1016 742h120l-14 70h-92Z', paint.honey),
  greens(1030, 752, 92, paint.leaf, 36),
]
