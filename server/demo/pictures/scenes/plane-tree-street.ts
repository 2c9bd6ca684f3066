import { down } from '../gradients'
import { darker, faded, paint, hairColor, skin } from '../palette'
import { ellipse, path, rect, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { crown, dabs } from '../parts/foliage'
import { dapple, daylight, sky, softShadow, sun } from '../parts/sky'
import { planeTree, roundTree, treeLine } from '../parts/trees'

/** A street under plane trees in the morning; `leaves` decides the season. */
export const planeTreeStreet = (leaves: string) => () => [
  sky(470, '#cfe2dc', '#f3e9d2', '#f8e7c8'),
  sun(560, 250, 58, '#f7dd9a'),
  apartmentBlock({
    foot: [380, 470],
    width: 220,
    floors: 4,
    bays: 5,
    wall: '#e8d2b0',
    seed: 3,
    haze: 0.62,
    laundry: false,
  }),
  treeLine(478, faded(leaves, 0.55), 5, 46),
  apartmentBlock({ foot: [-90, 520], width: 400, floors: 3, bays: 4, wall: '#e9c99b', seed: 12, haze: 0.16 }),
  apartmentBlock({ foot: [880, 520], width: 420, floors: 3, bays: 4, wall: '#dcb594', seed: 21, haze: 0.1 }),
  path('M0 800V545L470 470H690L1200 545V800Z', down('#d9cdb4', '#c3b59b')),
  path('M300 800L548 470H628L930 800Z', down('#b9b6a6', '#9b9f95')),
  path('M300 800L548 470H556L330 800ZM930 800L628 470H620L896 800Z', paint.cream, { opacity: 0.75 }),
  [0, 1, 2, 3].map((step) =>
    path(
      `M${583 - step * 4} ${500 + step * step * 26}h${9 + step * 6}l${step * 2} ${18 + step * 20}h${-(14 + step * 9)}Z`,
      paint.cream,
      { opacity: 0.7 },
    ),
  ),
  roundTree([462, 500], 210, faded(leaves, 0.35), 31),
  roundTree([720, 500], 220, faded(leaves, 0.3), 41),
  dapple([240, 640], 300, 56, 4),
  dapple([1010, 660], 260, 60, 9),
  figure({
    hip: [640, 590],
    size: 1.15,
    look: -0.5,
    hair: 'bun',
    hairColor: hairColor.grey,
    top: paint.plum,
    bottom: paint.ink,
    hands: [
      [-12, 4],
      [10, 6],
    ],
    feet: [
      [-7, 46],
      [6, 45],
    ],
  }),
  softShadow(250, 690, 90, 2),
  planeTree([210, 690], 520, leaves, 51),
  softShadow(1040, 720, 90, 3),
  planeTree([1020, 720], 560, darker(leaves, 0.05), 61),
  softShadow(470, 752, 70, 5),
  stroke('M418 690a34 34 0 1 0 .1 0M560 690a34 34 0 1 0 .1 0', paint.ink, 5),
  stroke(
    'M418 724L452 664L530 664L560 724M452 664L480 724L530 664M480 724H418M530 664L522 640H546M452 664L446 648',
    paint.cinnabar,
    6,
  ),
  stroke('M434 646h26', paint.ink, 7),
  rect(556, 622, 40, 30, paint.wood),
  stroke('M560 632h32M560 642h32M568 622v28M584 622v28', darker(paint.wood, 0.3), 2),
  ellipse(566, 616, 12, 10, paint.leaf),
  ellipse(586, 614, 11, 12, paint.moss),
  figure({
    hip: [456, 640],
    size: 2,
    look: 0.8,
    lean: 14,
    hair: 'short',
    hairColor: hairColor.grey,
    skin: skin.warm,
    old: true,
    top: paint.lake,
    collar: paint.cream,
    bottom: paint.slate,
    hands: [
      [38, 2],
      [42, 0],
    ],
    feet: [
      [14, 42],
      [22, 36],
    ],
  }),
  crown([-10, 40], 210, 120, darker(leaves, 0.2), 71, 16),
  crown([1180, 20], 240, 130, darker(leaves, 0.12), 81, 16),
  stroke(dabs({ middle: [600, 690], rx: 560, ry: 90, count: 60, length: 9, seed: 91 }), leaves, 6, {
    opacity: 0.85,
  }),
  daylight(),
]
