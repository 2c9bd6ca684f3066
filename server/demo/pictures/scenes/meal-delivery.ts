import { hairColor, paint, skin } from '../palette'
import { down } from '../gradients'
import { box, circle, ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { sittingCat } from '../parts/animals'
import { pottedPlant } from '../parts/plants'
import { daylight } from '../parts/sky'

/** At the door: a volunteer brings a warm lunch to an old neighbour. */
export const mealDelivery = () => [
  path('M0 0h1200v640H0Z', down('#dfe0c8', '#cfd2b6')),
  rect(-10, 470, 1220, 180, '#9db79d'),
  stroke('M-10 470h1220', paint.cream, 7),
  path('M0 640H1200V800H0Z', down('#c3ae91', '#a99272')),
  stroke('M0 700h1200M200 640l-70 160M480 640l-20 160M760 640l20 160M1040 640l60 160', '#988163', 3, {
    opacity: 0.6,
  }),
  rect(520, 90, 400, 560, '#8a6b4a'),
  path('M546 116h348v524H546Z', down('#fbe9bf', '#f1cf96')),
  rect(560, 180, 130, 120, paint.cream, { stroke: paint.walnut, 'stroke-width': 7 }),
  path('M566 270q30-50 60-16 24-36 58 6v34H566Z', paint.sage),
  path('M546 560h348v80H546Z', '#c99a6b'),
  circle(860, 170, 30, paint.cream, { stroke: paint.walnut, 'stroke-width': 6 }),
  stroke('M860 170v-18M860 170l12 8', paint.ink, 4),
  path('M894 116L1010 150V720L894 640Z', '#7a5236'),
  path('M914 160l76 20v190l-76-24ZM914 400l76 26v200l-76-50Z', '#8f6443'),
  circle(986, 410, 8, paint.honey),
  placed(
    [
      path('M0-60l46 60-46 60-46-60Z', paint.cinnabar),
      circle(0, 0, 16, paint.honey),
      stroke('M0 60v44M-10 60v34M10 60v34', paint.honey, 4),
    ],
    [220, 220],
  ),
  rect(110, 520, 150, 16, paint.walnut),
  stroke('M126 536v150M244 536v150', paint.walnut, 10),
  pottedPlant([186, 522], 0.95, 'spray', 6, paint.clay),
  figure({
    hip: [760, 560],
    size: 4.2,
    look: -0.7,
    old: true,
    hair: 'bun',
    hairColor: hairColor.white,
    glasses: true,
    top: paint.cinnabar,
    pattern: 'flowers',
    collar: paint.cream,
    bottom: paint.slate,
    hands: [
      [-28, -8],
      [-8, -2],
    ],
    hidden: 'none',
  }),
  sittingCat([880, 744], 1.05, '#d9a05a', false),
  figure({
    hip: [440, 580],
    size: 4.4,
    look: 0.75,
    hair: 'ponytail',
    hairColor: hairColor.black,
    skin: skin.warm,
    top: paint.cream,
    vest: paint.teal,
    bottom: paint.ink,
    hands: [
      [24, -12],
      [33, -10],
    ],
    hidden: 'right',
  }),
  placed(
    [
      stroke('M-34-50q34-44 68 0', paint.walnut, 7),
      box(-46, -54, 92, 34, 8, paint.honey),
      box(-46, -20, 92, 34, 8, paint.cream),
      box(-46, 14, 92, 34, 8, paint.honey),
      stroke('M-46-20h92M-46 14h92', paint.amber, 4),
      ellipse(0, -38, 20, 6, paint.cream),
    ],
    [606, 520],
    0.95,
  ),
  ellipse(440, 788, 90, 8, paint.deepTeal, { opacity: 0.2 }),
  ellipse(760, 764, 90, 8, paint.deepTeal, { opacity: 0.2 }),
  daylight(),
]
