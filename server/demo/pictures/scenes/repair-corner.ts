import { hairColor, paint, skin } from '../palette'
import { box, circle, ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { lamp, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'
import { table } from '../parts/table'
import { thermos } from '../parts/tea-and-food'

/** A workbench where neighbours mend radios, fans and rice cookers. */
export const repairCorner = () => [
  room({ wall: '#e6dabd', floor: '#b68a62', meet: 600 }),
  rect(90, 90, 480, 300, '#a9845c'),
  rect(104, 104, 452, 272, '#c39d72'),
  stroke('M150 140v110M150 250l-14 26M150 250l14 26', paint.slate, 11),
  placed([rect(-9, 30, 18, 100, paint.cinnabar), rect(-40, -6, 80, 40, paint.slate)], [240, 140]),
  placed(
    [
      stroke('M-20-6L16 70M20-6L-16 70', paint.slate, 11),
      stroke('M-16 70l-10 60M16 70l10 60', paint.cinnabar, 15),
    ],
    [340, 150],
  ),
  placed([path('M0 0h110v22H0Z', paint.wood), path('M110-4h96l-96 44Z', paint.silver)], [410, 150], 0.6, 90),
  stroke('M480 150v90', paint.slate, 8),
  rect(470, 236, 20, 70, paint.honey),
  windowTo(800, 80, 300, 260, { leaves: '#9fbd88' }),
  lamp(640, 90, paint.teal),
  table(40, 570, 1120, 160, '#bb8a58', 70),
  figure({
    hip: [350, 562],
    size: 4.6,
    look: 0.5,
    down: true,
    nod: 6,
    old: true,
    hair: 'short',
    hairColor: hairColor.white,
    skin: skin.warm,
    glasses: true,
    top: paint.slate,
    apron: paint.deepTeal,
    sleeves: 'rolled',
    hem: 3,
    hands: [
      [6, 14],
      [26, 8],
    ],
    feet: null,
    hidden: 'none',
  }),
  figure({
    hip: [840, 562],
    size: 4.5,
    look: -0.6,
    hair: 'bowl',
    head: 1.12,
    hairColor: hairColor.black,
    top: paint.honey,
    pattern: 'stripes',
    hem: 3,
    hands: [
      [-14, 8],
      [2, 10],
    ],
    feet: null,
    hidden: 'none',
  }),
  placed(
    [
      box(-110, -80, 220, 120, 14, paint.cinnabar),
      box(-94, -64, 80, 88, 8, '#f0dcb4'),
      stroke('M-86-50h64M-86-36h64M-86-22h64M-86-8h64M-86 6h64', '#c9a878', 4),
      circle(50, -20, 34, '#f0dcb4'),
      circle(50, -20, 12, paint.walnut),
      stroke('M50-20l14-18', paint.walnut, 4),
      stroke('M80-80l40-90', paint.silver, 5),
    ],
    [540, 640],
  ),
  stroke('M470 626l-34-30', paint.silver, 8),
  stroke('M436 596l-20-18', paint.honey, 14),
  placed(
    [
      circle(0, -90, 74, 'none', { stroke: paint.lake, 'stroke-width': 7 }),
      stroke('M0-90m-60 0a60 60 0 0 1 120 0M-46-130L46-50M46-130L-46-50M0-164v148M-74-90H74', paint.lake, 3),
      path('M0-90q-40-50-8-62 30 10 8 62Zq56-8 54 24-26 20-54-24Zq-14 50-46 30-8-30 46-30Z', paint.mist),
      circle(0, -90, 13, paint.teal),
      path('M-10-16h20v34h-20Z', paint.lake),
      ellipse(0, 26, 52, 15, paint.lake),
    ],
    [980, 670],
  ),
  placed(
    [
      ellipse(0, 10, 70, 16, paint.walnut, { opacity: 0.25 }),
      path('M-66-50q0 54 20 60h92q20-6 20-60Z', paint.cream),
      ellipse(0, -50, 68, 16, paint.silver),
      path('M-60-52q10-34 60-36t60 36Z', '#dfe6e0'),
      circle(0, -90, 9, paint.ink),
      rect(-16, -26, 32, 16, paint.coral),
    ],
    [740, 690],
  ),
  placed(
    [
      rect(-60, -16, 120, 26, paint.slate),
      stroke('M-40-16v-12M-10-16v-18M20-16v-10M44-16v-16', paint.honey, 8),
    ],
    [250, 700],
  ),
  stroke('M330 706q30-30 60 0t60 0', paint.ink, 4),
  circle(420, 690, 7, paint.silver),
  circle(444, 700, 6, paint.silver),
  thermos([120, 650], 1.05, paint.teal),
  daylight(),
]
