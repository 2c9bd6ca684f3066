import { down } from '../gradients'
import { darker, faded, hairColor, lighter, mixed, paint } from '../palette'
import { ellipse, type Markup, panes, path, placed, stroke } from '../svg'
import { figure } from '../parts/figure'
import { crown, dabs } from '../parts/foliage'
import { blossoms, grass } from '../parts/plants'
import { cloud, sky, snowfall, softShadow, sun } from '../parts/sky'
import { treeLine, twigTree, willow } from '../parts/trees'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

interface Look {
  sky: [string, string, string]
  water: [string, string]
  leaves: string
  far: string
  bank: string
}

const looks: Record<Season, Look> = {
  spring: {
    sky: ['#c9e2df', '#e6eedd', '#f8ecd6'],
    water: ['#a6cfc8', '#5f9f9b'],
    leaves: '#a9c66c',
    far: '#b9cfa4',
    bank: '#b3c57f',
  },
  summer: {
    sky: ['#a9d3d6', '#d2e8df', '#f3efd6'],
    water: ['#8fc4bd', '#3f8585'],
    leaves: '#5f9656',
    far: '#93b792',
    bank: '#8fb06a',
  },
  autumn: {
    sky: ['#d9dccb', '#f3e2bd', '#f6cf9a'],
    water: ['#b4c9b6', '#6b8f86'],
    leaves: '#d79a3c',
    far: '#cdb37c',
    bank: '#c5ae6c',
  },
  winter: {
    sky: ['#c4d2d6', '#dde4e1', '#eee9df'],
    water: ['#b5c9cc', '#7695a0'],
    leaves: '#8a7a66',
    far: '#bcc6c4',
    bank: '#f1f2ec',
  },
}

const house = (x: number, y: number, width: number, height: number, wall: string, roof: string): Markup =>
  placed(
    [
      path(`M0 0V${-height}H${width}V0Z`, wall),
      path(
        `M-14 ${-height}q10-6 14-${height * 0.36}h${width}q4 ${height * 0.36 - 6} 14 ${height * 0.36}Z`,
        roof,
      ),
      path(
        panes(
          [0.14, 0.44, 0.74].map(
            (share) => [width * share, -height * 0.74, width * 0.14, height * 0.3] as const,
          ),
        ),
        darker(wall, 0.55),
      ),
      path(panes([[width * 0.4, -height * 0.32, width * 0.2, height * 0.32]]), '#8a5a41'),
    ],
    [x, y],
  )

const bridge = (snow: boolean): Markup => [
  path('M240 520Q420 340 600 336Q780 340 960 520H860Q800 420 600 416Q400 420 340 520Z', '#cbbfa6'),
  path('M340 520Q400 420 600 416Q800 420 860 520H830Q780 442 600 438Q420 442 370 520Z', '#9d917c'),
  path(
    'M240 520Q420 340 600 336Q780 340 960 520L946 520Q770 362 600 358Q430 362 254 520Z',
    snow ? paint.white : '#e4dac4',
  ),
  stroke('M262 470Q430 300 600 296Q770 300 938 470', snow ? paint.white : '#e9dfca', 14),
  stroke(
    'M300 466v-34M372 406v-36M450 362v-38M525 340v-38M600 334v-40M675 340v-38M750 362v-38M828 406v-36M900 466v-34',
    '#b9ad95',
    11,
  ),
  stroke(
    'M450 470l40-30M520 440l30-16M680 424l30 16M720 440l40 30M420 500l20-18M780 500l-20-18',
    '#b3a78e',
    3,
  ),
]

/** The stone bridge over the stream, in each season the same view. */
export const riverBridge = (season: Season) => (): Markup => {
  const { sky: heaven, water, leaves, far, bank } = looks[season]
  const winter = season === 'winter'
  const roof = winter ? paint.white : '#66716d'
  return [
    sky(540, ...heaven),
    sun(winter ? 300 : 880, 170, 46, season === 'autumn' ? '#f0b862' : '#f8e3a4'),
    season === 'summer'
      ? [cloud(200, 170, 240), cloud(700, 110, 180)]
      : winter
        ? ''
        : cloud(240, 150, 200, paint.white, 0.6),
    treeLine(470, far, 8, 70),
    house(40, 500, 210, 110, '#efe9da', roof),
    house(930, 506, 240, 120, '#f2ecdf', roof),
    house(810, 490, 130, 84, faded('#ece4d2', 0.3), faded(roof, 0.3)),
    path('M0 500Q160 480 300 520H0ZM1200 500Q1040 484 900 520H1200Z', darker(bank, 0.1)),
    path('M0 516H1200V800H0Z', down(...water)),
    path('M340 520Q400 600 600 606Q800 600 860 520H960Q800 690 600 692Q400 690 240 520Z', '#8b9a8b', {
      opacity: 0.35,
    }),
    stroke(
      dabs({ middle: [600, 640], rx: 560, ry: 110, count: 70, length: 46, turn: 0, spread: 3, seed: 5 }),
      lighter(water[0], 0.5),
      3,
      { opacity: 0.6 },
    ),
    stroke(
      dabs({ middle: [600, 600], rx: 330, ry: 60, count: 30, length: 40, turn: 0, spread: 2, seed: 6 }),
      darker(water[1], 0.3),
      4,
      { opacity: 0.35 },
    ),
    figure({
      hip: [560, 290],
      size: 1.05,
      look: 0.7,
      old: true,
      hair: 'bun',
      hairColor: hairColor.white,
      top: paint.cinnabar,
      bottom: paint.ink,
      hands: [
        [-8, 3],
        [16, 2],
      ],
      feet: [
        [-6, 44],
        [9, 46],
      ],
    }),
    figure({
      hip: [618, 306],
      size: 0.8,
      head: 1.3,
      look: -0.4,
      hair: 'bowl',
      top: winter ? paint.ochre : paint.honey,
      bottom: paint.teal,
      hands: [
        [-19, -10],
        [13, 4],
      ],
      feet: [
        [-6, 42],
        [8, 44],
      ],
    }),
    bridge(winter),
    season === 'summer'
      ? [
          [180, 650],
          [300, 700],
          [880, 690],
          [1010, 640],
          [760, 740],
        ].map(([x = 0, y = 0]) => [
          ellipse(x, y, 46, 13, paint.moss),
          ellipse(x + 60, y + 14, 32, 9, paint.leaf),
          path(`M${x - 16} ${y - 6}q-8-26 16-30q24 4 16 30-16 8-32 0Z`, paint.rose),
          path(`M${x - 6} ${y - 4}q-4-22 6-30 12 8 8 30Z`, lighter(paint.rose, 0.5)),
        ])
      : '',
    path('M-10 800V650Q140 620 260 700T470 800ZM1210 800V640Q1080 630 960 720T800 800Z', bank),
    winter
      ? [twigTree([120, 690], 520, '#6b5c50', 4), twigTree([1110, 680], 480, '#74655a', 9)]
      : [
          willow([130, 700], 560, leaves, 11, 26),
          willow([1120, 690], 500, mixed(leaves, paint.moss, 0.15), 22, -18),
        ],
    season === 'spring'
      ? [
          crown([1000, 150], 200, 80, '#edb9b0', 15, 12),
          stroke('M1200 130Q1100 110 860 190', '#7d5a48', 9),
          crown([930, 186], 110, 40, '#f3cdc3', 25, 10),
          blossoms([600, 660], 520, 90, 40, '#f3cdc3', 3, 6),
        ]
      : '',
    season === 'autumn'
      ? stroke(dabs({ middle: [600, 690], rx: 560, ry: 90, count: 70, length: 10, seed: 12 }), '#d2803a', 6)
      : '',
    winter
      ? ''
      : [
          grass([150, 740], 190, 50, 50, darker(bank, 0.25), 5, 18),
          grass([1060, 740], 160, 50, 44, darker(bank, 0.25), 6, 18),
        ],
    season === 'spring' || season === 'summer'
      ? blossoms([170, 750], 180, 40, 24, season === 'spring' ? paint.honey : paint.cinnabar, 8, 9)
      : '',
    softShadow(130, 706, 60, 2),
    winter ? snowfall(150, 7) : '',
  ]
}
