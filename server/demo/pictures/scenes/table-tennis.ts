import { hairColor, paint, skin } from '../palette'
import { circle, ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { lamp, lightOnFloor, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight, softShadow } from '../parts/sky'
import { bench } from '../parts/table'

const bat = (x: number, y: number, turn: number) =>
  placed([rect(-5, 10, 10, 30, paint.wood), ellipse(0, -8, 22, 26, paint.cinnabar)], [x, y], 1, turn)

/** Table tennis in the activity room. */
export const tableTennis = () => [
  room({ wall: '#dfe3cd', floor: '#c79b6e', meet: 520, wainscot: '#7fa79c' }),
  windowTo(140, 80, 250, 230),
  windowTo(500, 80, 250, 230, { leaves: '#8fb07c' }),
  windowTo(860, 80, 250, 230, { leaves: '#b5c08a' }),
  lamp(445, 24, paint.cream),
  lamp(805, 24, paint.cream),
  lightOnFloor(160, 540, 250, 200),
  lightOnFloor(700, 540, 250, 200),
  bench(470, 520, 270, '#b98a5c'),
  figure({
    hip: [540, 508],
    size: 2.2,
    look: -0.5,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.plum,
    pattern: 'flowers',
    bottom: paint.ink,
    hands: [
      [-6, -12],
      [4, -12],
    ],
    feet: [
      [-8, 26],
      [6, 26],
    ],
    hidden: 'none',
  }),
  figure({
    hip: [664, 508],
    size: 2.2,
    head: 1.25,
    look: -0.4,
    hair: 'bowl',
    top: paint.honey,
    bottom: paint.teal,
    hands: [
      [-12, 2],
      [12, 2],
    ],
    feet: [
      [-8, 24],
      [6, 24],
    ],
  }),
  softShadow(610, 744, 380, 6),
  stroke('M340 640v120M880 640v120M420 620v90M800 620v90', paint.deepTeal, 12),
  path('M330 560H890L990 640H230Z', paint.teal),
  path('M330 560H890L894 564H325ZM230 640H990L984 633H240Z', paint.cream),
  path('M606 560h8l4 80h-16Z', paint.cream),
  rect(228, 640, 764, 14, paint.deepTeal),
  path('M560 612L580 520H640L660 612Z', paint.cream, { opacity: 0.18 }),
  path('M602 522l18 6v118l-18-8Z', '#dfe8e2', { opacity: 0.9 }),
  stroke('M602 522l18 6M604 540l14 6M604 560l14 6M604 580l14 6M604 600l14 6', paint.slate, 2),
  circle(700, 470, 11, paint.white),
  stroke('M742 448q20-12 40-14M744 462q18-8 30-10', paint.white, 3, { opacity: 0.7 }),
  softShadow(170, 770, 100, 3),
  figure({
    hip: [180, 610],
    size: 3.5,
    look: 0.8,
    lean: 10,
    hair: 'short',
    hairColor: hairColor.grey,
    skin: skin.warm,
    old: true,
    top: paint.cinnabar,
    sleeves: 'short',
    collar: paint.cream,
    bottom: paint.ink,
    hands: [
      [4, -6],
      [31, -26],
    ],
    feet: [
      [-17, 42],
      [14, 46],
    ],
    hidden: 'none',
  }),
  bat(300, 508, 40),
  softShadow(1040, 770, 100, 3),
  figure({
    hip: [1030, 616],
    size: 3.5,
    look: -0.8,
    lean: -12,
    hair: 'ponytail',
    hairColor: hairColor.black,
    top: paint.cream,
    pattern: 'stripes',
    sleeves: 'short',
    bottom: paint.teal,
    hands: [
      [-33, -12],
      [2, -4],
    ],
    feet: [
      [-14, 46],
      [18, 42],
    ],
    hidden: 'none',
  }),
  bat(904, 562, -50),
  daylight(),
]
