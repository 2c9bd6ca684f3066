import { slant } from '../gradients'
import { darker, lighter, paint } from '../palette'
import { dryBrush } from '../picture'
import { circle, ellipse, type Markup, path, placed, stroke } from '../svg'
import { crown, dabs } from '../parts/foliage'
import { blossoms } from '../parts/plants'

/** A cake of soap as it lies, from above and a little from the side. */
const soap = (x: number, y: number, turn: number, color: string, flecks: string): Markup =>
  placed(
    [
      path('M-78-40q0-14 14-14H64q14 0 14 14V52q0 14-14 14H-64q-14 0-14-14Z', darker(color, 0.3), {
        opacity: 0.9,
      }),
      path('M-78-48q0-14 14-14H64q14 0 14 14V36q0 14-14 14H-64q-14 0-14-14Z', color),
      path('M-64-52H60q8 0 8 8H-72q0-8 8-8Z', lighter(color, 0.5)),
      stroke(
        dabs({ middle: [0, -4], rx: 64, ry: 40, count: 26, length: 9, spread: 90, seed: Math.round(x) }),
        flecks,
        5,
      ),
    ],
    [x, y],
    1,
    turn,
  )

const sprig = (x: number, y: number, turn: number, color: string, tip?: string): Markup =>
  placed(
    [
      stroke('M0 0Q10-70-4-150', darker(color, 0.3), 4),
      stroke('M2-20l28-20M4-40l-28-22M4-60l26-22M4-80l-24-22M2-100l20-20M0-118l-18-18', color, 11),
      tip === undefined ? '' : blossoms([-4, -160], 12, 34, 16, tip, 4, 10),
    ],
    [x, y],
    1,
    turn,
  )

/** Handmade soap, herbs and a bowl on a linen cloth. */
export const soapTable = () => [
  path('M0 0h1200v800H0Z', slant('#e9d3ae', '#d3ad80')),
  stroke('M0 130h1200M0 300h1200M0 470h1200M0 640h1200', '#b98f63', 3, { opacity: 0.5 }),
  path('M120 90L1090 50 1140 730 80 750Z', '#eef0e4'),
  path('M150 116L1064 80 1108 704 112 724Z', '#f6f5ea'),
  stroke('M150 116L1064 80 1108 704 112 724Z', paint.lake, 5, { opacity: 0.6 }),
  dryBrush(path('M700 70h390l50 660H760Z', `${paint.slate}33`)),
  path('M800 90Q780 400 820 720', 'none', { stroke: '#dfe3d6', 'stroke-width': 8 }),
  ellipse(330, 320, 176, 168, paint.teal, { opacity: 0.25 }),
  ellipse(318, 300, 176, 166, paint.lake),
  ellipse(318, 296, 156, 146, darker(paint.lake, 0.3)),
  ellipse(318, 304, 146, 132, '#f4e6bf'),
  path('M220 300q40-50 90-10t100-30q20 60-50 90t-140-50Z', '#fbf4dc'),
  stroke('M300 320L150 150', paint.wood, 20),
  stroke('M296 312L158 150', lighter(paint.wood, 0.3), 6),
  soap(620, 240, -8, '#cfdca8', paint.moss),
  soap(820, 210, 10, '#f0c2ae', paint.cinnabar),
  soap(650, 420, 6, '#f3e3b4', paint.amber),
  soap(860, 400, -6, '#bcd9d2', paint.teal),
  soap(760, 590, 3, '#d9c3d0', paint.plum),
  sprig(520, 640, -24, paint.leaf),
  sprig(560, 690, 8, paint.moss, paint.plum),
  sprig(1010, 700, 24, paint.leaf),
  sprig(970, 690, -6, paint.sage, paint.plum),
  placed(
    [
      ellipse(8, 10, 92, 84, paint.walnut, { opacity: 0.25 }),
      ellipse(0, 0, 92, 84, paint.clay),
      ellipse(0, -4, 76, 68, '#f7efe0'),
      stroke(
        dabs({ middle: [0, -4], rx: 62, ry: 54, count: 60, length: 12, spread: 90, seed: 6 }),
        paint.ochre,
        8,
      ),
      stroke(
        dabs({ middle: [0, -4], rx: 60, ry: 52, count: 30, length: 9, spread: 90, seed: 8 }),
        paint.coral,
        8,
      ),
    ],
    [270, 590],
  ),
  circle(1040, 560, 46, paint.honey),
  circle(1040, 560, 38, '#f8e9b8'),
  stroke('M1040 526v68M1006 560h68M1016 536l48 48M1064 536l-48 48', paint.honey, 4),
  crown([30, 40], 150, 90, paint.moss, 24, 13),
]
