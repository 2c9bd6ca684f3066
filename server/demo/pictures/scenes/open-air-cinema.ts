import { down, glow } from '../gradients'
import { circle, ellipse, path, rect, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure, type Figure } from '../parts/figure'
import { sky, stars } from '../parts/sky'
import { roundTree } from '../parts/trees'

const backs: Partial<Figure>[] = [
  { hair: 'perm', hairColor: '#8d8b88', top: '#7c4a52' },
  { hair: 'short', hairColor: '#77757a', top: '#3e6268' },
  { hair: 'bun', hairColor: '#a4a2a0', top: '#86613c' },
  { hair: 'bob', hairColor: '#3a3336', top: '#5a6a56' },
  { hair: 'cap', hairColor: '#77757a', top: '#4c5566' },
]

const watcher = (x: number, y: number, size: number, index: number, child = false) => [
  rect(x - 13 * size, y - 20 * size, 26 * size, 6 * size, '#5f4637'),
  figure({
    ...(backs[index % backs.length] ?? {}),
    hip: [x, y],
    size,
    back: true,
    head: child ? 1.3 : 1,
    skin: '#b58d74',
    hem: 6,
    feet: null,
    hands: [
      [-10, 4],
      [10, 4],
    ],
  }),
  rect(x - 14 * size, y - 9 * size, 28 * size, 8 * size, '#7a5a45'),
  rect(x - 13 * size, y + 4 * size, 4 * size, 22 * size, '#5f4637'),
  rect(x + 9 * size, y + 4 * size, 4 * size, 22 * size, '#5f4637'),
]

/** A film in the open on a warm evening, neighbours on their own stools. */
export const openAirCinema = () => [
  sky(620, '#152a40', '#2c4763', '#5c6580'),
  stars(50, 240, 6),
  apartmentBlock({
    foot: [-120, 600],
    width: 400,
    floors: 6,
    bays: 4,
    wall: '#e6caa0',
    seed: 4,
    night: true,
  }),
  apartmentBlock({ foot: [940, 600], width: 400, floors: 6, bays: 4, wall: '#dcb594', seed: 7, night: true }),
  roundTree([250, 600], 380, '#2f5350', 5, '#263038'),
  roundTree([960, 600], 360, '#2a4c4d', 8, '#263038'),
  path('M0 580H1200V800H0Z', down('#33474f', '#1e3039')),
  path('M200 60h800v520H200Z', glow('#ffeec299', '#ffeec200')),
  stroke('M330 130V600M870 130V600', '#2a3036', 14),
  rect(322, 122, 556, 350, '#20272c'),
  path('M338 138H862V456H338Z', down('#f6dca4', '#f1b987')),
  circle(700, 240, 46, '#fff1c9'),
  path('M338 400Q430 300 540 370 640 290 760 360 820 330 862 356V456H338Z', '#8fa287'),
  path('M338 420Q500 380 862 430V456H338Z', '#5f7f74'),
  path('M470 400q60 22 130 0l-18 30h-94Z', '#8a4b36'),
  stroke('M534 400V330M534 336q50 20 46 56h-46', '#f7efdc', 6),
  path('M338 456H862L1040 640H160Z', '#ffe9b5', { opacity: 0.14 }),
  watcher(330, 600, 1.6, 2),
  watcher(440, 596, 1.6, 1),
  watcher(548, 600, 1.5, 3, true),
  watcher(660, 596, 1.6, 0),
  watcher(770, 600, 1.6, 4),
  watcher(230, 680, 2.2, 0),
  watcher(390, 676, 2.1, 4),
  watcher(520, 690, 1.8, 2, true),
  watcher(660, 678, 2.2, 1),
  watcher(830, 676, 2.1, 3),
  watcher(980, 684, 2.2, 2),
  ellipse(600, 790, 620, 40, '#14242d', { opacity: 0.4 }),
]
