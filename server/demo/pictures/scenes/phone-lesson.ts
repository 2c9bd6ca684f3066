import { hairColor, paint, skin } from '../palette'
import { box, circle, path, placed, rect } from '../svg'
import { figure } from '../parts/figure'
import { pottedPlant } from '../parts/plants'
import { lamp, noticeBoard, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'
import { table } from '../parts/table'
import { cup, thermos } from '../parts/tea-and-food'

const phone = (x: number, y: number, turn: number, screen: string) =>
  placed(
    [
      box(-12, -22, 24, 44, 5, paint.ink),
      box(-9.5, -18, 19, 36, 2, screen),
      circle(0, -6, 5, paint.white, { opacity: 0.8 }),
      rect(-6, 5, 12, 3, paint.white, { opacity: 0.8 }),
    ],
    [x, y],
    1,
    turn,
  )

/** A young volunteer shows two elders how a phone is used. */
export const phoneLesson = () => [
  room({ wall: '#eddcc0', floor: '#c59a70', meet: 560, wainscot: '#a9bda3' }),
  windowTo(90, 90, 300, 260, { curtain: paint.blush }),
  noticeBoard(830, 110, 280, 170, 4),
  lamp(600, 50, paint.teal),
  pottedPlant([1140, 560], 1.5, 'broad', 5, paint.clay),
  table(70, 560, 1060, 110, '#c99a68', 150),
  figure({
    hip: [310, 545],
    size: 4.1,
    look: 0.7,
    down: true,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.cinnabar,
    pattern: 'flowers',
    collar: paint.cream,
    glasses: true,
    hands: [
      [12, 9],
      [27, 6],
    ],
    nod: 8,
    feet: null,
    hidden: 'right',
  }),
  figure({
    hip: [610, 552],
    size: 4.2,
    look: -0.55,
    down: true,
    hair: 'ponytail',
    hairColor: hairColor.black,
    top: paint.cream,
    vest: paint.teal,
    hands: [
      [-38, 2],
      [-12, 6],
    ],
    lean: -10,
    nod: -6,
    feet: null,
    hidden: 'none',
    mood: 'smile',
  }),
  figure({
    hip: [900, 545],
    size: 4.1,
    look: -0.7,
    down: true,
    old: true,
    hair: 'bald',
    hairColor: hairColor.white,
    skin: skin.warm,
    top: '#7e8f6b',
    pattern: 'checks',
    collar: paint.cream,
    hands: [
      [-27, 8],
      [-14, 12],
    ],
    nod: -8,
    feet: null,
    hidden: 'left',
  }),
  phone(424, 556, 14, '#8ec3bb'),
  phone(796, 568, -14, '#f0c978'),
  cup([545, 640], 1.5, paint.cream),
  cup([1000, 650], 1.5, paint.mist),
  thermos([180, 632], 1.15),
  placed(
    [
      path('M-70-6l70-16 70 16-70 20Z', paint.white),
      path('M-70-6l70 20v5l-70-20ZM70-6l-70 20v5l70-20Z', paint.silver),
      path('M-44-6l44-10 10 2-44 11ZM-24 1l44-11 10 2-44 11Z', paint.mist),
    ],
    [670, 640],
  ),
  daylight(),
]
