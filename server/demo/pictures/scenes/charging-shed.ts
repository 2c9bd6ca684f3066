import { down } from '../gradients'
import { darker, hairColor, paint, skin } from '../palette'
import { box, circle, ellipse, type Markup, path, placed, rect, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { daylight, ground, sky, softShadow } from '../parts/sky'
import { roundTree } from '../parts/trees'

const scooter = (x: number, y: number, color: string, size = 1): Markup =>
  placed(
    [
      circle(-70, 0, 32, paint.ink),
      circle(-70, 0, 14, paint.silver),
      circle(76, 0, 32, paint.ink),
      circle(76, 0, 14, paint.silver),
      path(
        'M-104-20q4-40 44-46h60l18 34h30q6-52 26-84h18l14 98q-22 6-40 26H-40q-14-30-46-30-12 0-18 2Z',
        color,
      ),
      path('M18-32h30q6-52 26-84h10q-20 50-18 112H34Z', darker(color, 0.25), { opacity: 0.5 }),
      path('M-96-72h96q8 12 0 18h-92q-12-6-4-18Z', paint.ink),
      stroke('M82-118l-26-20M92-114l10-30', paint.ink, 7),
      circle(100, -96, 10, paint.cream),
      rect(-128, -104, 40, 34, darker(color, 0.35)),
    ],
    [x, y],
    size,
  )

/** Electric bicycles charging under their own roof. */
export const chargingShed = () => [
  sky(520, '#bddbd9', '#f1ead2'),
  apartmentBlock({ foot: [720, 520], width: 560, floors: 6, bays: 7, wall: '#ead0a6', seed: 12, haze: 0.3 }),
  roundTree([90, 540], 430, '#8db27c', 7),
  ground(510, '#d3ccb6', '#b9b09a'),
  path('M0 512H1200V534Q600 552 0 532Z', '#a8bd80'),
  rect(170, 330, 820, 250, '#e8e2d2'),
  stroke('M170 420h820M170 500h820', '#d3cbb6', 4),
  path('M110 320L150 250H1010L1060 320Z', down('#e7c46c', '#cf9c3e')),
  rect(110, 318, 950, 18, paint.amber),
  stroke('M190 336V690M560 336V650M970 336V690', paint.teal, 14),
  [270, 430, 650, 810].map((x) => [
    box(x - 26, 380, 52, 80, 8, paint.teal),
    circle(x, 404, 11, '#a9d77c'),
    rect(x - 12, 426, 24, 18, paint.cream),
    stroke(`M${x} 460q-10 60 20 110`, paint.ink, 5),
  ]),
  placed(
    [
      box(-24, -70, 48, 78, 8, paint.cinnabar),
      rect(-12, -84, 24, 16, paint.ink),
      stroke('M12-76q26 4 22 34', paint.ink, 5),
    ],
    [920, 560],
  ),
  stroke('M120 720h900', '#f2ead2', 5, { opacity: 0.8 }),
  softShadow(320, 660, 150, 3),
  softShadow(700, 660, 150, 4),
  scooter(310, 620, paint.lake, 1.15),
  scooter(690, 620, paint.coral, 1.15),
  softShadow(540, 768, 100, 6),
  figure({
    hip: [530, 640],
    size: 3,
    look: 0.7,
    hair: 'side',
    skin: skin.warm,
    hairColor: hairColor.black,
    top: paint.honey,
    vest: undefined,
    bottom: paint.slate,
    hands: [
      [-12, 4],
      [30, -30],
    ],
  }),
  stroke('M620 552q30 10 34-60', paint.ink, 5),
  softShadow(1060, 772, 90, 5),
  figure({
    hip: [1050, 640],
    size: 3,
    look: -0.7,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.cream,
    vest: paint.cinnabar,
    bottom: paint.ink,
    hands: [
      [-24, -12],
      [-6, -8],
    ],
    hidden: 'none',
  }),
  rect(966, 588, 46, 58, paint.white),
  rect(964, 584, 50, 10, paint.walnut),
  ellipse(989, 620, 12, 8, paint.mist),
  daylight(),
]
