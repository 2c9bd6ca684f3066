import { down } from '../gradients'
import { hairColor, paint, skin } from '../palette'
import { ellipse, type Markup, path, placed, stroke } from '../svg'
import { figure } from '../parts/figure'
import { apartmentBlock } from '../parts/apartment-block'
import { blossoms, grass } from '../parts/plants'
import { cloud, daylight, sky, softShadow } from '../parts/sky'
import { roundTree, treeLine } from '../parts/trees'
import { smallDog } from '../parts/animals'

const kite = (x: number, y: number, size: number, turn: number, first: string, second: string): Markup =>
  placed(
    [
      path('M0-70L54 0 0 90-54 0Z', first),
      path('M0-70L54 0H-54Z', second),
      path('M0-70L54 0 0 0Z', paint.cream, { opacity: 0.35 }),
      stroke('M0-70V90M-54 0H54', paint.walnut, 3),
      stroke('M0 90q-30 40 0 76t-6 80', first, 5),
      path('M-22 128l18 8-16 12ZM14 196l-18 8 16 12Z', second),
    ],
    [x, y],
    size,
    turn,
  )

/** Kites over the lawn by the river. */
export const kiteLawn = () => [
  sky(600, '#9fcfd3', '#cfe6e0', '#f3efd8'),
  cloud(90, 240, 260),
  cloud(560, 150, 320),
  cloud(930, 330, 210),
  apartmentBlock({
    foot: [60, 560],
    width: 240,
    floors: 4,
    bays: 5,
    wall: '#ead5b2',
    seed: 5,
    haze: 0.58,
    laundry: false,
  }),
  apartmentBlock({
    foot: [860, 560],
    width: 280,
    floors: 5,
    bays: 5,
    wall: '#e2c2a4',
    seed: 9,
    haze: 0.55,
    laundry: false,
  }),
  treeLine(560, '#a8c39c', 6, 60),
  path('M0 560Q600 540 1200 562V620H0Z', '#7fb3ae'),
  stroke('M60 584h120M300 596h160M620 580h130M880 594h150', '#cfe6e0', 4),
  path('M0 610Q500 560 1200 622V800H0Z', down('#bccf86', '#94b46c')),
  path('M0 700Q600 640 1200 720V760Q600 690 0 750Z', '#a9c278'),
  roundTree([1090, 640], 300, '#7ea56a', 8),
  stroke('M438 560Q350 400 334 205', paint.walnut, 2),
  stroke('M872 616Q830 460 776 330', paint.walnut, 2),
  kite(770, 250, 1.05, 22, paint.cinnabar, paint.honey),
  kite(310, 130, 1.15, -24, paint.teal, paint.coral),
  kite(540, 60, 0.5, 14, paint.ochre, paint.cream),
  softShadow(390, 722, 100, 4),
  figure({
    hip: [390, 608],
    size: 2.5,
    head: 1.26,
    look: 0.7,
    lean: 4,
    hair: 'bowl',
    top: paint.honey,
    pattern: 'stripes',
    bottom: paint.teal,
    hands: [
      [13, -18],
      [20, -20],
    ],
    feet: [
      [-22, 40],
      [14, 45],
    ],
  }),
  figure({
    hip: [290, 600],
    size: 2.9,
    look: 0.6,
    old: true,
    hair: 'short',
    hairColor: hairColor.grey,
    skin: skin.warm,
    top: paint.cream,
    vest: undefined,
    collar: paint.teal,
    bottom: paint.slate,
    hands: [
      [-12, 4],
      [20, -34],
    ],
  }),
  softShadow(860, 762, 110, 5),
  figure({
    hip: [860, 650],
    size: 2.6,
    head: 1.24,
    look: -0.6,
    lean: -6,
    hair: 'ponytail',
    hairColor: hairColor.brown,
    top: paint.coral,
    skirt: paint.cream,
    hands: [
      [11, -16],
      [4, -12],
    ],
    feet: [
      [-16, 44],
      [18, 42],
    ],
    hidden: 'none',
  }),
  smallDog([640, 740], 1.1, '#b78355'),
  grass([180, 770], 190, 30, 50, paint.moss, 5, 18),
  grass([1050, 780], 170, 24, 44, paint.moss, 6, 18),
  blossoms([560, 776], 520, 24, 46, paint.cream, 8, 8),
  blossoms([560, 770], 520, 26, 22, paint.honey, 9, 8),
  ellipse(1000, 752, 60, 10, paint.deepTeal, { opacity: 0.15 }),
  daylight(),
]
