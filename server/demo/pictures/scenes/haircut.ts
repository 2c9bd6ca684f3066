import { down } from '../gradients'
import { hairColor, paint, skin } from '../palette'
import { box, ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { apartmentBlock } from '../parts/apartment-block'
import { dabs } from '../parts/foliage'
import { dapple, daylight, ground, sky, softShadow } from '../parts/sky'
import { stool } from '../parts/table'
import { roundTree } from '../parts/trees'
import { treeLine } from '../parts/trees'

/** Service day in the yard: a haircut under the trees, knives and umbrellas mended beside it. */
export const haircut = () => [
  sky(500, '#c6dfda', '#f4ead0'),
  apartmentBlock({ foot: [700, 500], width: 520, floors: 5, bays: 6, wall: '#e7cca3', seed: 30, haze: 0.36 }),
  treeLine(510, '#a9c196', 7, 54),
  roundTree([160, 540], 460, '#86ad72', 11),
  ground(500, '#dccfae', '#c5b38c'),
  path('M0 504H1200V530Q600 552 0 528Z', '#a8bd80'),
  dapple([360, 720], 360, 52, 6),
  stroke('M640 590V400M1130 590V400', paint.slate, 9),
  path('M600 410L660 330H1110L1170 410Z', down('#e9c56c', '#d9a441')),
  path('M600 410h570v16q-28 18-57 0t-57 0-57 0-57 0-57 0-57 0-57 0-57 0-57 0-57 0Z', paint.cream),
  rect(700, 600, 400, 20, '#b98a5c'),
  rect(716, 620, 18, 130, '#8d6747'),
  rect(1066, 620, 18, 130, '#8d6747'),
  figure({
    hip: [880, 590],
    size: 3.1,
    look: -0.3,
    down: true,
    old: true,
    hair: 'short',
    hairColor: hairColor.grey,
    skin: skin.tan,
    glasses: true,
    top: paint.slate,
    apron: paint.walnut,
    sleeves: 'rolled',
    hands: [
      [-15, 2],
      [7, 3],
    ],
    feet: null,
    hidden: 'none',
  }),
  placed(
    [
      path('M-60-4Q0-22 60-4L54 6H-54Z', paint.deepTeal),
      stroke('M60 0q14 2 14 14', paint.walnut, 6),
      stroke('M-60-2h-20', paint.silver, 4),
    ],
    [820, 594],
    1,
    -6,
  ),
  placed([path('M0-9h70l-8 14H0Z', paint.silver), rect(-36, -8, 38, 12, paint.walnut)], [960, 600]),
  box(1000, 574, 70, 26, 4, '#9aa29a'),
  stroke(
    dabs({ middle: [760, 590], rx: 20, ry: 4, count: 8, length: 12, turn: -70, spread: 40, seed: 5 }),
    paint.slate,
    5,
  ),
  figure({
    hip: [1120, 596],
    size: 2.9,
    look: -0.7,
    old: true,
    hair: 'bun',
    hairColor: hairColor.white,
    top: paint.coral,
    pattern: 'dots',
    bottom: paint.ink,
    hands: [
      [-19, -4],
      [6, 2],
    ],
    hidden: 'none',
  }),
  softShadow(380, 762, 150, 5),
  stool(400, 668, 90, '#a8774f'),
  figure({
    hip: [400, 650],
    size: 3.7,
    look: 0.2,
    mood: 'shut',
    old: true,
    hair: 'side',
    hairColor: hairColor.grey,
    skin: skin.warm,
    top: paint.mist,
    bottom: paint.ink,
    hands: [
      [-12, -2],
      [12, -2],
    ],
    feet: [
      [-8, 30],
      [10, 30],
    ],
  }),
  path('M366 530Q400 516 436 530Q486 600 494 668Q400 700 308 668Q316 600 366 530Z', '#e7efe6'),
  stroke('M360 560q-18 50-26 108M400 546v134M442 560q18 50 26 108', '#bcd0c8', 4),
  figure({
    hip: [268, 596],
    size: 3.7,
    look: 0.7,
    hair: 'bob',
    hairColor: hairColor.brown,
    top: paint.cinnabar,
    vest: paint.teal,
    bottom: paint.ink,
    hands: [
      [24, -41],
      [34, -48],
    ],
    lean: 4,
    hidden: 'none',
  }),
  stroke('M394 426l34-18M394 418l34 4', paint.slate, 5),
  placed(
    [
      rect(-40, -60, 80, 60, '#b98a5c'),
      rect(-46, -68, 92, 10, '#a1764b'),
      rect(-30, -88, 14, 20, paint.lake),
      rect(-6, -92, 18, 24, paint.honey),
      rect(20, -82, 12, 14, paint.coral),
    ],
    [140, 740],
  ),
  stroke(dabs({ middle: [400, 776], rx: 130, ry: 8, count: 26, length: 8, seed: 6 }), paint.stone, 3),
  ellipse(560, 760, 20, 4, paint.deepTeal, { opacity: 0.15 }),
  daylight(),
]
