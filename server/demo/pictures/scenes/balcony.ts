import { down } from '../gradients'
import { hairColor, paint } from '../palette'
import { path, placed, rect, stroke, ellipse } from '../svg'
import { sparrow } from '../parts/animals'
import { apartmentBlock } from '../parts/apartment-block'
import { figure } from '../parts/figure'
import { pottedPlant, vine } from '../parts/plants'
import { cloud, daylight, sky } from '../parts/sky'
import { treeLine } from '../parts/trees'
import { washing } from '../parts/washing'

/** A balcony full of pots, watered in the morning. */
export const balcony = () => [
  sky(800, '#a9d2d3', '#d9eadf', '#f6ecd4'),
  cloud(500, 110, 280),
  cloud(80, 230, 180),
  apartmentBlock({ foot: [30, 620], width: 360, floors: 6, bays: 5, wall: '#e9d0a9', seed: 21, haze: 0.46 }),
  apartmentBlock({ foot: [560, 620], width: 260, floors: 4, bays: 4, wall: '#ddbb9e', seed: 8, haze: 0.56 }),
  treeLine(610, '#a9c59b', 6, 90),
  path('M0 610H1200V800H0Z', '#b7cd9c'),
  path('M900 0H1200V800H900Z', down('#eed2a8', '#dcb98c')),
  rect(960, 90, 190, 560, paint.cream),
  rect(978, 108, 154, 530, '#9bbfba'),
  path('M978 108h154l-154 300Z', paint.white, { opacity: 0.3 }),
  path('M978 108h60q10 260-30 530h-30Z', '#eec9b4'),
  stroke('M1055 108v530', paint.cream, 10),
  stroke('M-10 60H910', paint.walnut, 9),
  washing(60, 60, 340, 27, 3.2),
  vine(640, -10, 280, 190, paint.leaf, 9),
  path('M0 690H1200V800H0Z', down('#c9a57e', '#b28c66')),
  figure({
    hip: [690, 620],
    size: 4.4,
    look: -0.7,
    old: true,
    hair: 'perm',
    hairColor: hairColor.grey,
    top: paint.cinnabar,
    pattern: 'flowers',
    collar: paint.cream,
    bottom: paint.deepTeal,
    hands: [
      [-34, -17],
      [-8, -6],
    ],
    hidden: 'none',
    nod: -6,
    down: true,
  }),
  placed(
    [
      path('M-40-30h80l-8 70h-64Z', paint.teal),
      stroke('M40-20q34 10 0 46', paint.teal, 9),
      stroke('M-36 20L-84-20', paint.teal, 12),
      ellipse(-90, -26, 18, 10, paint.deepTeal),
      stroke('M-30-30q30-26 60 0', paint.deepTeal, 7),
    ],
    [530, 536],
    1,
    -16,
  ),
  stroke('M440 520q-26 30-30 90M432 516q-34 40-44 100M448 526q-14 30-16 80', '#cfe7e4', 4),
  rect(-10, 660, 930, 22, '#e9e2d2'),
  rect(-10, 780, 930, 30, '#d9cfba'),
  stroke(Array.from({ length: 12 }, (_, index) => `M${30 + index * 76} 684v96`).join(''), '#e9e2d2', 12),
  pottedPlant([70, 660], 1.5, 'spray', 3, paint.clay),
  pottedPlant([220, 660], 1.35, 'flowers', 4, paint.teal),
  pottedPlant([370, 660], 1.5, 'bush', 5, paint.clay),
  pottedPlant([500, 660], 0.95, 'flowers', 16, paint.honey),
  pottedPlant([850, 660], 1.2, 'sword', 6, paint.clay),
  sparrow([790, 640], 1.5),
  pottedPlant([1120, 790], 1.9, 'broad', 7, paint.lake),
  daylight(),
]
