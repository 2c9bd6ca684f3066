import { down } from '../gradients'
import { paint } from '../palette'
import { clipped, path, placed, rect, stroke } from '../svg'
import { sittingCat, sparrow } from '../parts/animals'
import { bricks, laneHouse, stoneGate } from '../parts/lane-wall'
import { pottedPlant, vine } from '../parts/plants'
import { daylight, sky } from '../parts/sky'
import { roundTree } from '../parts/trees'
import { washing } from '../parts/washing'

/** A quiet lane: a cat on the wall, washing overhead, pots by the gate. */
export const laneCat = () => [
  sky(600, '#bfdbd9', '#f4ead2', '#f6e3bf'),
  roundTree([520, 560], 330, '#a3be8b', 7),
  laneHouse([620, 560], 220, 260, '#d3c3ae', 13),
  laneHouse([820, 640], 420, 470, '#b8836a', 3),
  stoneGate([1000, 650], 0.95),
  path('M0 800V640L600 556H720L1200 650V800Z', down('#d8cbb0', '#b9a98b')),
  stroke('M0 720L610 570M300 800L640 570M700 800L670 570M1100 800L700 570', '#a5967a', 3, { opacity: 0.6 }),
  path('M-10 330L470 410V590L-10 700Z', '#c7927a'),
  clipped('M-10 330L470 410V590L-10 700Z', placed(bricks(0, 0, 480, 330, '#c7927a', 9), [0, 340], 1, 5)),
  path('M-10 300L484 390V418L-10 338Z', '#e4d8c0'),
  path('M-10 300L484 390V396L-10 310Z', paint.cream),
  placed(vine(-10, 0, 270, 210, paint.moss, 5), [0, 318], 1, 9),
  placed(vine(-20, 0, 230, 90, paint.leaf, 15), [0, 312], 1, 9),
  vine(330, 396, 90, 120, paint.leaf, 8),
  washing(-10, 130, 900, 17, 3),
  sittingCat([352, 372], 1.75, '#d08a45'),
  sparrow([560, 118], 1.1),
  sparrow([610, 120], 1, true),
  pottedPlant([850, 690], 1.1, 'flowers', 4),
  pottedPlant([800, 720], 0.9, 'sword', 6, paint.teal),
  pottedPlant([1140, 720], 1.25, 'bush', 7, paint.wood),
  rect(70, 640, 130, 16, paint.wood),
  stroke('M86 656v70M184 656v70', paint.walnut, 9),
  pottedPlant([136, 640], 0.85, 'spray', 9, paint.clay),
  daylight(),
]
