import { hairColor, paint, skin } from '../palette'
import { circle, ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { pottedPlant } from '../parts/plants'
import { lightOnFloor, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight, softShadow } from '../parts/sky'
import { teapot, cup, steam } from '../parts/tea-and-food'
import { sparrow } from '../parts/animals'

/** Two neighbours over tea by the window, a bird in its cage. */
export const windowTea = () => [
  room({ wall: '#dfe2cc', floor: '#bf9067', meet: 600 }),
  windowTo(380, 60, 440, 360, { curtain: '#e6c79a', leaves: '#97b880' }),
  stroke('M960 0V120', paint.walnut, 4),
  placed(
    [
      path('M-66 160V50Q-66-20 0-24Q66-20 66 50V160Z', 'none', { stroke: paint.wood, 'stroke-width': 7 }),
      stroke('M-44 160V10M-22 160V-14M0 160V-24M22 160V-14M44 160V10M-66 70H66', paint.wood, 3),
      rect(-74, 156, 148, 16, paint.walnut),
      stroke('M-40 116h80', paint.walnut, 5),
      circle(0, -30, 9, paint.honey),
    ],
    [960, 150],
  ),
  sparrow([958, 250], 1.3),
  rect(100, 130, 190, 150, paint.cream, { stroke: paint.walnut, 'stroke-width': 10 }),
  path('M110 250q50-70 92-20 34-46 78 10v30H110Z', paint.lake),
  circle(240, 172, 15, paint.cinnabar),
  lightOnFloor(380, 620, 420, 190),
  pottedPlant([120, 640], 1.7, 'broad', 5, paint.clay),
  softShadow(600, 768, 420, 5),
  path('M250 470q-40 10-40 60v140h120V520q-10-56-80-50Z', paint.walnut),
  path('M950 470q40 10 40 60v140H870V520q10-56 80-50Z', paint.walnut),
  figure({
    hip: [340, 620],
    size: 4,
    look: 0.75,
    old: true,
    hair: 'bald',
    hairColor: hairColor.white,
    skin: skin.warm,
    top: paint.deepTeal,
    collar: paint.cream,
    bottom: paint.ink,
    hands: [
      [15, -9],
      [30, -8],
    ],
    feet: [
      [24, 34],
      [32, 34],
    ],
    hidden: 'none',
  }),
  figure({
    hip: [860, 620],
    size: 4,
    look: -0.75,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.cinnabar,
    pattern: 'dots',
    collar: paint.cream,
    bottom: paint.slate,
    hands: [
      [-30, -6],
      [-10, -14],
    ],
    feet: [
      [-32, 34],
      [-24, 34],
    ],
    hidden: 'none',
  }),
  stroke('M520 630l-20 130M680 630l20 130', paint.walnut, 14),
  ellipse(600, 622, 170, 42, '#a1714a'),
  ellipse(600, 612, 170, 42, '#c99466'),
  teapot([600, 616], 1, paint.brick),
  cup([500, 612], 0.95, paint.white),
  cup([704, 614], 0.95, paint.white),
  steam([500, 572], 50),
  placed(
    [
      ellipse(0, 0, 40, 11, paint.white),
      circle(-14, -7, 9, '#b4703f'),
      circle(4, -9, 9, '#c98a4d'),
      circle(18, -5, 8, '#b4703f'),
    ],
    [600, 640],
    0.9,
  ),
  daylight(),
]
