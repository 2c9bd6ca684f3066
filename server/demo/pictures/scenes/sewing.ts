import { hairColor, paint } from '../palette'
import { box, circle, ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { sittingCat } from '../parts/animals'
import { pottedPlant } from '../parts/plants'
import { room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'
import { table } from '../parts/table'

const spools = [paint.cinnabar, paint.honey, paint.lake, paint.leaf, paint.plum, paint.cream]

/** At the sewing machine by the window, a cat on the sill. */
export const sewing = () => [
  room({ wall: '#ecd7bb', floor: '#b98a61', meet: 610, wainscot: '#c9b48f' }),
  windowTo(400, 60, 420, 350, { curtain: '#dfb9a4', leaves: '#9cba84' }),
  sittingCat([730, 420], 1.15, '#8d8a86'),
  rect(70, 150, 220, 14, paint.walnut),
  spools.map((color, index) => [
    rect(84 + index * 34, 108, 24, 42, color),
    rect(80 + index * 34, 102, 32, 8, paint.wood),
    rect(80 + index * 34, 144, 32, 8, paint.wood),
  ]),
  rect(70, 270, 220, 14, paint.walnut),
  [paint.coral, paint.mist, paint.honey, paint.sage].map((color, index) =>
    rect(84, 248 - index * 20, 150 - index * 12, 20, color),
  ),
  stroke('M960 120h190', paint.walnut, 6),
  [
    [985, paint.teal],
    [1050, paint.cinnabar],
    [1115, paint.honey],
  ].map(([x, color]) => [
    stroke(`M${x} 120v14`, paint.slate, 3),
    path(`M${Number(x) - 26} 138h52l22 26-16 20-12-8v130h-40v-130l-12 8-16-20Z`, String(color)),
  ]),
  pottedPlant([470, 420], 0.6, 'flowers', 3),
  table(90, 590, 1010, 150, '#a8744a', 90),
  figure({
    hip: [440, 582],
    size: 4.7,
    look: 0.6,
    down: true,
    nod: 8,
    old: true,
    hair: 'bun',
    hairColor: hairColor.white,
    glasses: true,
    top: paint.cinnabar,
    pattern: 'flowers',
    collar: paint.cream,
    hem: 3,
    hands: [
      [24, 12],
      [37, 4],
    ],
    feet: null,
    hidden: 'none',
  }),
  path('M480 640q90-34 190-10 120 22 210 0l40 84q-200 40-420 0Z', paint.lake),
  path('M480 640q90-34 190-10l20 90q-100 10-190-6Z', '#6aa7a2'),
  stroke('M560 640q60 30 40 80M760 640q30 40 10 84', '#3f7d7c', 4, { opacity: 0.6 }),
  placed(
    [
      rect(-110, -26, 250, 28, paint.ink),
      path('M60-26V-150q0-40-50-40H-60q-34 0-34 34v30h36v-18q0-10 14-10h44q20 0 20 26v102Z', paint.ink),
      rect(-86, -126, 20, 76, paint.slate),
      stroke('M-76-50V-8', paint.silver, 5),
      rect(-92, -30, 32, 6, paint.silver),
      circle(86, -120, 34, paint.slate),
      circle(86, -120, 12, paint.ink),
      rect(-30, -214, 22, 28, paint.cinnabar),
      stroke('M-20-214Q-60-200-80-126', paint.cinnabar, 2),
      stroke('M-30-170q20-14 50-6', paint.honey, 4),
    ],
    [720, 664],
    1.1,
  ),
  placed(
    [
      stroke('M-30 14L30-14M-30-14L30 14', paint.silver, 6),
      circle(-40, -18, 12, 'none', { stroke: paint.cinnabar, 'stroke-width': 6 }),
      circle(-40, 18, 12, 'none', { stroke: paint.cinnabar, 'stroke-width': 6 }),
    ],
    [260, 690],
  ),
  placed(
    [
      ellipse(0, 0, 44, 18, paint.wood),
      ellipse(0, -6, 40, 14, '#d9b98a'),
      circle(-16, -14, 14, paint.cinnabar),
      circle(12, -16, 13, paint.honey),
      circle(0, -4, 12, paint.leaf),
    ],
    [980, 690],
  ),
  box(180, 650, 60, 12, 4, paint.honey),
  daylight(),
]
