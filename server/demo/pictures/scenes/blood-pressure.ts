import { hairColor, paint, skin } from '../palette'
import { down } from '../gradients'
import { box, circle, path, placed, rect, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { crown } from '../parts/foliage'
import { bunting } from '../parts/room'
import { daylight, ground, sky, softShadow } from '../parts/sky'
import { tableCloth } from '../parts/table'
import { roundTree } from '../parts/trees'

/** A nurse measures blood pressure under an awning in the yard. */
export const bloodPressure = () => [
  sky(520, '#cfe3de', '#f4ead4'),
  apartmentBlock({ foot: [40, 520], width: 470, floors: 5, bays: 5, wall: '#e6caa0', seed: 4, haze: 0.35 }),
  roundTree([660, 530], 330, '#9dba86', 14),
  roundTree([1120, 540], 400, '#86ab78', 24),
  ground(515, '#dccfb0', '#cbb994'),
  path('M0 520H1200V548Q600 566 0 544Z', '#a9bb86'),
  stroke('M250 190V700M1010 190V700', paint.silver, 12),
  path('M170 210L300 90H960L1090 210Z', down('#f7efdf', '#eadbc0')),
  path(
    'M170 210h920v26q-29 22-57.5 0t-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0-57.5 0Z',
    paint.teal,
  ),
  bunting([262, 270], [1000, 270], 30, [paint.cinnabar, paint.honey, paint.sage, paint.cream], 16),
  crown([1150, 40], 150, 90, paint.moss, 44, 14),
  softShadow(630, 748, 480, 6),
  figure({
    hip: [925, 500],
    size: 2.6,
    look: -0.8,
    old: true,
    hair: 'cap',
    hairColor: hairColor.grey,
    skin: skin.warm,
    top: paint.ochre,
    bottom: paint.ink,
    hands: [
      [-9, -2],
      [8, 2],
    ],
  }),
  figure({
    hip: [1060, 510],
    size: 2.6,
    look: -0.8,
    old: true,
    hair: 'bun',
    hairColor: hairColor.white,
    top: paint.plum,
    pattern: 'dots',
    bottom: paint.slate,
    hands: [
      [-12, 2],
      [10, 3],
    ],
  }),
  tableCloth(270, 590, 640, 90, 130, '#eef0e2'),
  figure({
    hip: [410, 582],
    size: 3.9,
    look: 0.75,
    down: true,
    hair: 'bob',
    hairColor: hairColor.black,
    top: paint.white,
    collar: paint.mist,
    hem: 3,
    hands: [
      [44, 2],
      [48, -4],
    ],
    lean: 8,
    feet: null,
    hidden: 'right',
  }),
  figure({
    hip: [770, 582],
    size: 3.9,
    look: -0.7,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.coral,
    sleeves: 'short',
    pattern: 'stripes',
    collar: paint.cream,
    hem: 3,
    hands: [
      [-33, 8],
      [-8, 14],
    ],
    feet: null,
    hidden: 'none',
  }),
  placed(box(-16, -24, 32, 48, 10, paint.teal), [700, 560], 1, 56),
  stroke('M690 580Q640 660 560 646', paint.ink, 5),
  placed(
    [
      box(-60, -52, 120, 66, 12, paint.white),
      box(-46, -42, 66, 44, 6, '#bcd6c8'),
      stroke('M-38-20h12l6-12 8 24 8-16h14', paint.teal, 4),
      circle(40, -28, 9, paint.cinnabar),
      circle(40, -4, 6, paint.silver),
      rect(-60, 8, 120, 8, paint.silver),
    ],
    [510, 652],
  ),
  placed(
    [
      rect(-34, -8, 68, 10, paint.cream),
      rect(-30, -16, 60, 9, paint.mist),
      stroke('M26-22l22-22', paint.cinnabar, 6),
    ],
    [350, 660],
  ),
  daylight(),
]
