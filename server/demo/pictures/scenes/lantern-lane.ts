import { down } from '../gradients'
import { hairColor, paint } from '../palette'
import { ellipse, path, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { lantern } from '../parts/lantern'
import { laneHouse, stoneGate } from '../parts/lane-wall'
import { pottedPlant } from '../parts/plants'
import { sky, stars } from '../parts/sky'
import { steam } from '../parts/tea-and-food'

const dim = '#c9a184'

/** The lane at dusk under lanterns, a small stall with something hot. */
export const lanternLane = () => [
  sky(600, '#22405c', '#5c6580', '#c98f74'),
  stars(36, 220, 9),
  laneHouse([470, 560], 190, 220, '#6d5a58', 5, true),
  laneHouse([640, 560], 180, 240, '#64545a', 8, true),
  laneHouse([-60, 660], 470, 480, '#7d574d', 3, true),
  laneHouse([810, 660], 470, 500, '#704e4a', 4, true),
  stoneGate([1010, 668], 0.9, '#1d2b30'),
  path('M0 800V650L500 556H740L1200 660V800Z', down('#7c6f6c', '#4d4a55')),
  ellipse(600, 700, 420, 66, '#f6c979', { opacity: 0.22 }),
  stroke('M0 130Q300 240 600 170T1200 130M0 260Q320 330 600 280T1200 250', '#2a2630', 4),
  lantern([120, 182], 0.95),
  lantern([310, 206], 0.85),
  lantern([480, 198], 0.7),
  lantern([720, 166], 0.72),
  lantern([900, 150], 0.88),
  lantern([1090, 140], 1),
  lantern([250, 310], 0.5),
  lantern([420, 312], 0.46),
  lantern([610, 294], 0.44),
  lantern([800, 276], 0.5),
  rect(180, 560, 240, 130, '#8d5b3c'),
  rect(166, 548, 268, 20, '#b07a4e'),
  stroke('M190 548V430M410 548V430', '#5d4232', 9),
  path('M150 440h300l-34-54H184Z', '#b4492f'),
  rect(230, 510, 60, 38, paint.silver),
  ellipse(260, 510, 30, 8, '#f3e5c4'),
  steam([260, 500], 70),
  figure({
    hip: [330, 540],
    size: 2.2,
    look: 0.5,
    old: true,
    hair: 'cap',
    hairColor: hairColor.grey,
    skin: dim,
    top: '#8fa0a0',
    apron: paint.cream,
    hands: [
      [-14, -6],
      [16, -8],
    ],
    feet: null,
    hidden: 'none',
  }),
  rect(166, 548, 268, 20, '#b07a4e'),
  figure({
    hip: [520, 640],
    size: 2.5,
    look: -0.6,
    hair: 'bob',
    skin: '#d9ae8c',
    top: '#c98a3c',
    bottom: '#33414d',
    hands: [
      [-22, -10],
      [13, 4],
    ],
  }),
  figure({
    hip: [606, 672],
    size: 1.9,
    head: 1.3,
    look: -0.5,
    hair: 'pigtails',
    skin: '#dcb292',
    top: '#b9503c',
    bottom: '#4d5a6a',
    hands: [
      [-15, -4],
      [21, -14],
    ],
  }),
  stroke('M648 644L676 596', '#7c5a3c', 4),
  lantern([676, 606], 0.5, paint.honey),
  figure({
    hip: [900, 650],
    size: 2.4,
    look: -0.4,
    old: true,
    hair: 'perm',
    hairColor: '#8e8b88',
    skin: '#cfa585',
    top: '#6a5374',
    pattern: 'flowers',
    bottom: '#2c3640',
    hands: [
      [-12, 0],
      [12, 2],
    ],
  }),
  pottedPlant([1120, 730], 1.1, 'bush', 7, '#7a5140'),
]
