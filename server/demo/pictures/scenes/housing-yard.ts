import { down } from '../gradients'
import { darker, hairColor, mixed, paint } from '../palette'
import { ellipse, type Markup, path, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { dabs } from '../parts/foliage'
import { bench } from '../parts/table'
import { cloud, daylight, rain, sky, snowfall, softShadow, stars } from '../parts/sky'
import { roundTree, treeLine, twigTree } from '../parts/trees'

export type Hour = 'day' | 'rain' | 'snow' | 'night'

const umbrella = (x: number, y: number, r: number, color: string): Markup => [
  stroke(`M${x} ${y - r * 0.6}V${y + r * 0.9}`, paint.ink, 4),
  path(
    `M${x - r} ${y}Q${x - r * 0.9} ${y - r} ${x} ${y - r}T${x + r} ${y}q${-r * 0.25} ${-r * 0.18} ${-r * 0.5} 0-${r * 0.25} ${-r * 0.18} ${-r * 0.5} 0-${r * 0.25} ${-r * 0.18} ${-r * 0.5} 0-${r * 0.25} ${-r * 0.18} ${-r * 0.5} 0Z`,
    color,
  ),
  stroke(
    `M${x} ${y - r}q${-r * 0.6} ${r * 0.3} ${-r * 0.5} ${r}M${x} ${y - r}q${r * 0.6} ${r * 0.3} ${r * 0.5} ${r}M${x} ${y - r}v${r}`,
    darker(color, 0.25),
    2,
  ),
]

const skies: Record<Hour, string[]> = {
  day: ['#b8dada', '#dfece0', '#f6ecd4'],
  rain: ['#93aeb3', '#b6c7c6', '#cfd6cc'],
  snow: ['#c2d0d6', '#d9e1e1', '#ebe8df'],
  night: ['#14283c', '#27425a', '#5a6b7c'],
}

/** The same yard between old blocks by day, in rain, in snow and at night. */
export const housingYard = (hour: Hour) => (): Markup => {
  const night = hour === 'night'
  const snow = hour === 'snow'
  const wet = hour === 'rain'
  const haze = wet ? 0.3 : snow ? 0.25 : 0
  const leaves = night ? '#2e4f52' : wet ? '#6f957a' : '#86ad72'
  const lawn = night
    ? ['#2a4450', '#1d3440']
    : snow
      ? ['#f4f4ee', '#e2e8e6']
      : wet
        ? ['#93a88a', '#7d9580']
        : ['#bccb8d', '#9fb777']
  const paving = night
    ? ['#4d5a62', '#3b4a54']
    : snow
      ? ['#e3e5e1', '#d3d9d8']
      : wet
        ? ['#a7b0ab', '#8b9a9a']
        : ['#e0d2b2', '#cdbb96']
  const lampLight = (x: number) => [
    night ? ellipse(x, 700, 190, 40, '#f6d98c', { opacity: 0.22 }) : '',
    night ? ellipse(x, 520, 90, 90, '#f9e2a0', { opacity: 0.22 }) : '',
    stroke(`M${x} 700V520`, night ? '#1a2833' : paint.slate, 9),
    ellipse(x, 512, 20, 23, night ? '#ffefbd' : paint.cream),
    path(`M${x - 24} 496q24-18 48 0Z`, night ? '#1a2833' : paint.slate),
  ]
  return [
    sky(560, ...(skies[hour] ?? [])),
    night
      ? [stars(50, 300, 4), ellipse(960, 120, 42, 42, '#f7e9b8')]
      : hour === 'day'
        ? [cloud(480, 120, 220), cloud(90, 80, 150)]
        : [cloud(100, 130, 360, '#e3e8e4', 0.5), cloud(660, 90, 420, '#e3e8e4', 0.5)],
    apartmentBlock({
      foot: [440, 560],
      width: 300,
      floors: 5,
      bays: 5,
      wall: '#e5cfab',
      seed: 3,
      haze: 0.5,
      night,
      snow,
      laundry: false,
    }),
    treeLine(566, night ? '#22404a' : mixed(leaves, '#d3e2da', snow ? 0.8 : 0.35), 5, 50),
    apartmentBlock({
      foot: [-60, 610],
      width: 470,
      floors: 6,
      bays: 5,
      wall: '#ecca9c',
      seed: 14,
      haze,
      night,
      snow,
      laundry: !wet,
    }),
    apartmentBlock({
      foot: [800, 610],
      width: 470,
      floors: 6,
      bays: 5,
      wall: '#dfb596',
      seed: 23,
      haze,
      night,
      snow,
      laundry: !wet,
    }),
    path('M0 596H1200V800H0Z', down(...lawn)),
    path('M500 580H690L980 800H250Z', down(...paving)),
    wet
      ? [
          ellipse(560, 740, 130, 20, '#c9d6d3', { opacity: 0.8 }),
          ellipse(720, 690, 70, 11, '#c9d6d3', { opacity: 0.8 }),
          ellipse(430, 780, 90, 12, '#c9d6d3', { opacity: 0.7 }),
        ]
      : '',
    snow
      ? stroke(
          dabs({ middle: [610, 720], rx: 120, ry: 70, count: 16, length: 12, turn: 80, spread: 12, seed: 3 }),
          '#b9c4c6',
          7,
        )
      : '',
    snow
      ? [twigTree([210, 690], 360, '#6f6055', 3), twigTree([1010, 690], 330, '#77685d', 8)]
      : [
          roundTree([210, 690], 350, leaves, 31, night ? '#263038' : paint.walnut),
          roundTree([1010, 690], 320, darker(leaves, 0.08), 41, night ? '#263038' : paint.walnut),
        ],
    lampLight(380),
    hour === 'day'
      ? [
          softShadow(250, 745, 130, 3),
          bench(160, 690, 220),
          figure({
            hip: [230, 682],
            size: 2.2,
            look: 0.6,
            old: true,
            hair: 'perm',
            hairColor: hairColor.grey,
            top: paint.plum,
            pattern: 'flowers',
            bottom: paint.ink,
            hands: [
              [4, 0],
              [16, -2],
            ],
            feet: [
              [16, 28],
              [22, 28],
            ],
          }),
          figure({
            hip: [316, 682],
            size: 2.2,
            look: -0.6,
            old: true,
            hair: 'bun',
            hairColor: hairColor.white,
            glasses: true,
            top: paint.cream,
            bottom: paint.slate,
            hands: [
              [-14, -4],
              [-4, 0],
            ],
            feet: [
              [-18, 28],
              [-12, 28],
            ],
          }),
          figure({
            hip: [700, 650],
            size: 1.7,
            head: 1.3,
            look: -0.7,
            hair: 'bowl',
            top: paint.honey,
            bottom: paint.teal,
            hands: [
              [-22, -16],
              [18, -14],
            ],
            feet: [
              [-16, 42],
              [14, 46],
            ],
          }),
          ellipse(640, 726, 17, 17, paint.cinnabar),
        ]
      : '',
    wet
      ? [
          figure({
            hip: [560, 640],
            size: 2.3,
            look: 0.4,
            hair: 'bob',
            top: paint.honey,
            bottom: paint.slate,
            hands: [
              [-14, 4],
              [10, -20],
            ],
            feet: [
              [-9, 45],
              [8, 46],
            ],
            hem: 14,
          }),
          umbrella(584, 530, 92, paint.cinnabar),
          figure({
            hip: [770, 620],
            size: 1.9,
            look: -0.5,
            back: false,
            old: true,
            hair: 'short',
            hairColor: hairColor.grey,
            top: paint.teal,
            bottom: paint.ink,
            hands: [
              [-10, -20],
              [14, 4],
            ],
            feet: [
              [-8, 46],
              [9, 45],
            ],
          }),
          umbrella(750, 528, 78, paint.deepTeal),
          rain(170, paint.white, 5, 0.55),
        ]
      : '',
    snow
      ? [
          figure({
            hip: [570, 650],
            size: 2.2,
            look: 0.7,
            lean: 12,
            hair: 'cap',
            hairColor: hairColor.black,
            top: paint.cinnabar,
            bottom: paint.ink,
            hem: 8,
            hands: [
              [18, -8],
              [26, 6],
            ],
            feet: [
              [-12, 44],
              [8, 46],
            ],
          }),
          stroke('M600 610L682 742', paint.wood, 7),
          stroke(
            dabs({ middle: [694, 752], rx: 12, ry: 8, count: 14, length: 34, turn: 60, spread: 26, seed: 4 }),
            paint.ochre,
            5,
          ),
          ellipse(440, 726, 44, 42, paint.white),
          ellipse(440, 664, 31, 30, paint.white),
          stroke('M446 664l22 4', paint.amber, 6),
          ellipse(434, 656, 3, 3, paint.ink),
          ellipse(450, 656, 3, 3, paint.ink),
          stroke('M412 690q30 14 56 0', paint.teal, 10),
          stroke('M398 716l-34-24M482 716l34-26', paint.walnut, 5),
          snowfall(180, 6),
        ]
      : '',
    night
      ? [
          figure({
            hip: [640, 660],
            size: 1.7,
            look: -0.4,
            hair: 'ponytail',
            top: '#7d5a4f',
            bottom: '#22313d',
            skin: '#d9ac86',
            hands: [
              [-13, 3],
              [20, 4],
            ],
            feet: [
              [-7, 45],
              [8, 46],
            ],
          }),
          path(
            'M720 736q-10-30 10-34 10-22 22 2 30-6 40 14l14-14 2 20q-12 20-20 14l-4 22h-8l-2-18h-28l-4 18h-8Z',
            '#6b5240',
          ),
          stroke('M672 668Q700 700 728 712', paint.cinnabar, 3),
        ]
      : '',
    night ? '' : daylight(paint.honey, hour === 'day' ? '55' : '22'),
  ]
}
