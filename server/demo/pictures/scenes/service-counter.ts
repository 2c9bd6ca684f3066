import { hairColor, paint, skin } from '../palette'
import { box, circle, ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { pottedPlant } from '../parts/plants'
import { lamp, room } from '../parts/room'
import { daylight, softShadow } from '../parts/sky'
import { cup } from '../parts/tea-and-food'

/** The counter of the neighbourhood office: papers handed over, a seat, reading glasses to borrow. */
export const serviceCounter = () => [
  room({ wall: '#e6dfc8', floor: '#c3a27f', meet: 620 }),
  path('M0 60H1200V150H0Z', paint.teal),
  path('M0 150H1200V162H0Z', paint.deepTeal),
  [180, 480, 780, 1080].map((x) => [
    rect(x - 70, 82, 140, 46, paint.cream, { opacity: 0.92 }),
    circle(x - 42, 105, 13, paint.cinnabar),
    stroke(`M${x - 16} 98h66M${x - 16} 112h46`, paint.lake, 5),
  ]),
  rect(90, 210, 260, 210, '#cbb38a'),
  [0, 1, 2].map((row) => [
    rect(96, 272 + row * 68, 248, 8, '#9d7c54'),
    [0, 1, 2, 3, 4, 5].map((index) =>
      rect(
        106 + index * 39,
        222 + row * 68,
        30,
        50,
        [paint.mist, paint.cinnabar, paint.cream, paint.honey, paint.lake, paint.sage][
          (index + row * 2) % 6
        ] ?? paint.cream,
      ),
    ),
  ]),
  circle(640, 250, 46, paint.cream, { stroke: paint.walnut, 'stroke-width': 7 }),
  stroke('M640 250V220M640 250l22 12', paint.ink, 5),
  lamp(440, 170, paint.ochre),
  lamp(840, 170, paint.ochre),
  figure({
    hip: [500, 540],
    size: 3.7,
    look: 0.5,
    hair: 'bob',
    hairColor: hairColor.black,
    top: paint.cream,
    vest: paint.deepTeal,
    hands: [
      [-10, -2],
      [31, -14],
    ],
    feet: null,
    hidden: 'none',
  }),
  figure({
    hip: [200, 540],
    size: 3.5,
    look: 0.3,
    down: true,
    hair: 'side',
    hairColor: hairColor.black,
    skin: skin.warm,
    glasses: true,
    top: paint.cream,
    vest: paint.deepTeal,
    hands: [
      [-12, 0],
      [12, 0],
    ],
    feet: null,
    hidden: 'none',
  }),
  rect(-10, 530, 760, 26, '#dcb98a'),
  rect(-10, 556, 740, 190, '#b98a61'),
  stroke('M60 580h190v140H60ZM290 580h190v140H290ZM520 580h190v140H520Z', '#a1744d', 4),
  placed(
    [
      box(-70, -96, 140, 90, 8, paint.ink),
      box(-62, -88, 124, 74, 4, '#9fc4bd'),
      rect(-14, -8, 28, 14, paint.slate),
      rect(-40, 4, 80, 8, paint.slate),
    ],
    [330, 526],
  ),
  placed(
    [
      rect(-40, -10, 80, 8, paint.white),
      rect(-36, -18, 76, 8, paint.cream),
      rect(-40, -26, 78, 8, paint.mist),
    ],
    [90, 534],
  ),
  cup([420, 532], 1, paint.cinnabar),
  pottedPlant([690, 534], 0.75, 'spray', 3, paint.lake),
  path('M600 470l56-8 10 46-56 8Z', paint.white),
  stroke('M612 482l34-5M614 494l36-5', paint.stone, 3),
  softShadow(840, 770, 130, 4),
  figure({
    hip: [830, 610],
    size: 3.7,
    look: -0.75,
    old: true,
    hair: 'bun',
    hairColor: hairColor.grey,
    glasses: true,
    top: paint.plum,
    pattern: 'dots',
    collar: paint.cream,
    bottom: paint.ink,
    hands: [
      [-44, -32],
      [4, 2],
    ],
    hidden: 'none',
  }),
  stroke('M848 610q-30 46-24 84', paint.walnut, 5),
  path('M796 660h66l-6 66h-54Z', paint.honey),
  rect(980, 610, 200, 20, paint.lake),
  rect(980, 510, 200, 76, paint.lake),
  stroke('M1000 630v120M1160 630v120M1000 520v100M1160 520v100', paint.slate, 9),
  figure({
    hip: [1080, 604],
    size: 3.2,
    look: -0.5,
    old: true,
    hair: 'cap',
    hairColor: hairColor.grey,
    skin: skin.warm,
    top: paint.ochre,
    bottom: paint.slate,
    hands: [
      [-16, -6],
      [-2, -4],
    ],
    feet: [
      [-20, 38],
      [-8, 40],
    ],
    hidden: 'none',
  }),
  rect(1010, 566, 50, 34, paint.white),
  ellipse(1035, 582, 12, 6, paint.mist),
  daylight(),
]
