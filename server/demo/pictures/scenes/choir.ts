import { down, glow } from '../gradients'
import { darker, hairColor, paint, skin } from '../palette'
import { ellipse, path, rect, stroke } from '../svg'
import { figure, type Figure } from '../parts/figure'
import { pottedPlant } from '../parts/plants'

const looks: Partial<Figure>[] = [
  { hair: 'perm', hairColor: hairColor.grey, old: true },
  { hair: 'bob', hairColor: hairColor.black },
  { hair: 'bun', hairColor: hairColor.white, old: true },
  { hair: 'short', hairColor: hairColor.grey, skin: skin.warm, old: true },
  { hair: 'perm', hairColor: hairColor.brown },
  { hair: 'bald', hairColor: hairColor.white, skin: skin.warm, glasses: true },
  { hair: 'side', hairColor: hairColor.black },
  { hair: 'bob', hairColor: hairColor.grey, glasses: true, old: true },
]

const singer = (x: number, y: number, size: number, index: number, behind = false) => {
  const woman = ['perm', 'bob', 'bun'].includes(looks[index % looks.length]?.hair ?? '')
  return [
    figure({
      ...looks[index % looks.length],
      hip: [x, y],
      size,
      look: x < 560 ? 0.22 : x > 640 ? -0.22 : 0,
      mood: index % 3 === 2 ? 'smile' : 'sing',
      top: woman ? paint.cinnabar : paint.deepTeal,
      collar: woman ? paint.honey : paint.cream,
      skirt: woman && !behind ? darker(paint.cinnabar, 0.22) : undefined,
      bottom: paint.ink,
      feet: behind ? null : undefined,
      hem: behind ? 16 : 4,
      hands: [
        [-8, -6],
        [8, -6],
      ],
    }),
    path(
      `M${x - 9 * size} ${y - 15 * size}L${x} ${y - 12 * size}L${x + 9 * size} ${y - 15 * size}V${y - 4 * size}L${x} ${y - 1 * size}L${x - 9 * size} ${y - 4 * size}Z`,
      woman ? paint.cream : paint.honey,
    ),
    stroke(`M${x} ${y - 12 * size}v${11 * size}`, paint.dune, 2),
  ]
}

/** A choir on its stage, the conductor from behind. */
export const choir = () => [
  path('M0 0h1200v800H0Z', down('#2a5a5c', '#1c4448')),
  path('M120 0h960v560H120Z', down('#e9c98d', '#f3dfb4')),
  path('M200-60h800v640H200Z', glow('#fff3cfcc', '#fff3cf00')),
  path('M150 470Q300 330 420 420Q560 260 700 400Q860 300 1050 470V560H150Z', '#c9bd8a', { opacity: 0.6 }),
  ellipse(820, 190, 70, 70, '#f6e7bf'),
  path('M60 560h1080l60 240H0Z', down('#a9744a', '#7f5337')),
  stroke(
    'M40 630h1120M20 700h1160M230 560l-60 240M420 560l-30 240M600 560v240M780 560l30 240M970 560l60 240',
    '#6c452e',
    2,
    { opacity: 0.5 },
  ),
  rect(230, 520, 740, 60, '#8f5d3d'),
  rect(200, 565, 800, 60, '#9d6a45'),
  [0, 1, 2, 3, 4, 5, 6].map((index) => singer(330 + index * 90, 416, 2.15, index + 3, true)),
  [0, 1, 2, 3, 4, 5, 6, 7].map((index) => singer(278 + index * 92, 496, 2.35, index)),
  path('M-10-10h210q30 290-60 500-20 60-150 80Z', down('#b2402c', '#8c2f22')),
  path('M1210-10h-210q-30 290 60 500 20 60 150 80Z', down('#a63a28', '#84291e')),
  stroke(
    'M40 0q20 280-20 520M95 0q24 270-30 510M150 0q24 260-30 480M1160 0q-20 280 20 520M1105 0q-24 270 30 510M1050 0q-24 260 30 480',
    '#7a261b',
    5,
    { opacity: 0.55 },
  ),
  path('M-10-10h1220v78q-60 44-122 0t-122 0-122 0-122 0-122 0-122 0-122 0-122 0-122 0-122 0Z', '#93321f'),
  path(
    'M-10 62q61 50 122 6t122 0 122 0 122 0 122 0 122 0 122 0 122 0 122 0 122 0v12q-61 44-122 0t-122 0-122 0-122 0-122 0-122 0-122 0-122 0-122 0-122 0Z',
    paint.honey,
  ),
  figure({
    hip: [600, 690],
    size: 3.1,
    back: true,
    hair: 'short',
    hairColor: hairColor.grey,
    top: paint.ink,
    bottom: paint.ink,
    hem: 10,
    hands: [
      [-27, -38],
      [28, -34],
    ],
  }),
  stroke('M687 584l26-36', paint.cream, 4),
  pottedPlant([70, 800], 1.3, 'flowers', 3, paint.ochre),
  pottedPlant([180, 812], 1.1, 'flowers', 4, paint.ochre),
  pottedPlant([1130, 800], 1.3, 'flowers', 5, paint.ochre),
  pottedPlant([1020, 812], 1.1, 'flowers', 6, paint.ochre),
]
