import { down } from '../gradients'
import { hairColor, paint, skin } from '../palette'
import { path, stroke } from '../svg'
import { figure, type Figure } from '../parts/figure'
import { crown } from '../parts/foliage'
import { blossoms, grass } from '../parts/plants'
import { sky, softShadow, sun } from '../parts/sky'
import { planeTree, roundTree, treeLine } from '../parts/trees'

const people: Partial<Figure>[] = [
  { hair: 'bun', hairColor: hairColor.white, old: true, top: paint.cream, bottom: paint.cream },
  {
    hair: 'short',
    hairColor: hairColor.grey,
    old: true,
    skin: skin.warm,
    top: paint.teal,
    bottom: paint.ink,
  },
  { hair: 'perm', hairColor: hairColor.grey, top: paint.cinnabar, bottom: paint.ink },
  { hair: 'bald', hairColor: hairColor.white, skin: skin.warm, top: paint.cream, bottom: paint.cream },
  { hair: 'bob', hairColor: hairColor.brown, top: paint.ochre, bottom: paint.slate },
]

const pose = (x: number, y: number, size: number, index: number) => [
  softShadow(x + 20 * size, y + 47 * size, 22 * size, index + 2),
  figure({
    ...people[index % people.length],
    hip: [x, y],
    size,
    look: 0.25,
    mood: 'calm',
    hem: 7,
    sleeves: 'long',
    hands: [
      [-35, -26],
      [9, -21],
    ],
    feet: [
      [-13, 45],
      [13, 46],
    ],
    hidden: 'none',
  }),
]

/** Morning exercise in the park, all arms raised. */
export const taichiDawn = () => [
  sky(560, '#bcd6d4', '#f1e3c4', '#f8cf9d'),
  sun(830, 330, 74, '#f9d690'),
  treeLine(480, '#c9cfae', 4, 90),
  treeLine(510, '#aebf98', 9, 60),
  roundTree([70, 530], 260, '#93ad83', 5),
  roundTree([1010, 526], 220, '#9db48a', 8),
  path('M0 520Q600 490 1200 524V800H0Z', down('#c8cf92', '#93ad70')),
  path('M0 640Q500 560 1200 610V680Q600 640 0 740Z', '#e5d4a9', { opacity: 0.8 }),
  pose(510, 500, 1.5, 3),
  pose(700, 492, 1.45, 0),
  pose(860, 500, 1.5, 1),
  planeTree([1130, 640], 560, '#7d9c62', 31),
  pose(420, 570, 2.3, 0),
  pose(610, 562, 2.25, 1),
  pose(800, 570, 2.3, 4),
  pose(230, 640, 3.1, 2),
  crown([-10, 60], 230, 130, '#6c8f5c', 71, 16),
  stroke('M0 770q600-30 1200 0', '#7f9a5f', 4, { opacity: 0.4 }),
  grass([160, 760], 170, 40, 44, paint.moss, 6, 18),
  grass([900, 770], 280, 30, 60, paint.moss, 8, 18),
  blossoms([880, 764], 280, 30, 24, paint.cream, 4, 8),
]
