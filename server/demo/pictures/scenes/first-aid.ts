import { hairColor, paint, skin } from '../palette'
import { ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { pottedPlant } from '../parts/plants'
import { lightOnFloor, noticeBoard, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'

/** Pressing the chest of a practice manikin, neighbours looking on. */
export const firstAid = () => [
  room({ wall: '#dbe3d3', floor: '#cda97f', meet: 500 }),
  windowTo(470, 80, 250, 240, {}),
  noticeBoard(120, 120, 240, 150, 8),
  rect(880, 110, 210, 170, paint.white, { stroke: paint.silver, 'stroke-width': 8 }),
  path('M985 250q-70-42-62-82 6-30 34-30 20 0 28 20 8-20 28-20 28 0 34 30 8 40-62 82Z', paint.cinnabar),
  stroke('M920 196h38l12-26 18 48 14-30h50', paint.white, 7),
  lightOnFloor(420, 520, 330, 200),
  figure({
    hip: [190, 470],
    size: 3,
    look: 0.5,
    old: true,
    hair: 'bun',
    hairColor: hairColor.grey,
    top: paint.plum,
    pattern: 'flowers',
    bottom: paint.ink,
    hands: [
      [-6, -4],
      [6, -4],
    ],
  }),
  figure({
    hip: [330, 480],
    size: 3.1,
    look: 0.5,
    hair: 'side',
    hairColor: hairColor.black,
    skin: skin.warm,
    top: paint.ochre,
    bottom: paint.teal,
    hands: [
      [-12, 4],
      [13, -24],
    ],
  }),
  figure({
    hip: [900, 476],
    size: 3.05,
    look: -0.5,
    hair: 'long',
    hairColor: hairColor.brown,
    top: paint.cream,
    pattern: 'stripes',
    bottom: paint.slate,
    hands: [
      [-14, -14],
      [-2, -12],
    ],
    hidden: 'none',
  }),
  figure({
    hip: [1040, 486],
    size: 3,
    look: -0.5,
    old: true,
    hair: 'cap',
    hairColor: hairColor.white,
    skin: skin.warm,
    top: '#7e8f6b',
    bottom: paint.ink,
    hands: [
      [-14, 3],
      [13, 4],
    ],
  }),
  path('M180 690Q600 660 1020 690L1090 748Q600 790 110 748Z', paint.lake),
  path('M180 690Q600 660 1020 690L1032 700Q600 672 168 700Z', '#74aaa4'),
  placed(
    [
      ellipse(-200, -24, 38, 33, '#e2b48f'),
      path('M-232-30q4-32 44-30 14 2 8 10-40-2-44 26Z', paint.slate),
      stroke('M-206-22q5 4 10 0', paint.ink, 3),
      path('M-158-44q150-22 190 4 10 26-2 44-90 20-188 4Z', '#d96a4c'),
      path('M-158-44q150-22 190 4 4 8 4 16-90-24-194-2Z', '#e8866a'),
      path('M30-40h190q22 20 0 44H30Z', paint.slate),
      ellipse(232, -18, 24, 26, paint.ink),
    ],
    [640, 716],
  ),
  figure({
    hip: [700, 600],
    size: 3.6,
    look: -0.7,
    lean: -28,
    down: true,
    nod: 14,
    hair: 'ponytail',
    hairColor: hairColor.black,
    top: paint.cream,
    vest: paint.cinnabar,
    bottom: paint.ink,
    hands: [
      [-30, 17],
      [-28, 16],
    ],
    feet: [
      [22, 34],
      [26, 36],
    ],
    hidden: 'left',
  }),
  pottedPlant([1130, 590], 1.4, 'sword', 5, paint.clay),
  daylight(),
]
