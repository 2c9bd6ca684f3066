import { hairColor, paint } from '../palette'
import { ellipse, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { pottedPlant } from '../parts/plants'
import { bookShelf, bunting, room } from '../parts/room'
import { windowTo } from '../parts/window'
import { daylight } from '../parts/sky'

const picturebook = (x: number, y: number, size: number, cover: string) =>
  placed(
    [
      path('M0-26q-26-16-58-6v44q32-10 58 6q26-16 58-6v-44q-32-10-58 6Z', cover),
      path('M0-24q-26-14-54-5v40q30-8 54 6q24-14 54-6v-40q-28-9-54 5Z', paint.white),
      ellipse(-28, -8, 12, 10, paint.coral),
      path('M-46 6q20-12 40 2v4q-18-10-40-2Z', paint.sage),
      stroke('M14-14q14-6 28-4M14-4q14-6 28-4M14 6q10-4 20-3', paint.stone, 3),
      stroke('M0-24V18', paint.silver, 2),
    ],
    [x, y],
    size,
  )

/** A grandmother reads a picture book to children on a round rug. */
export const storyTime = () => [
  room({ wall: '#f0dcbd', floor: '#c9a078', meet: 560 }),
  bookShelf(60, 130, 330, 430, 4, 6),
  windowTo(820, 90, 280, 270, { curtain: paint.sage }),
  bunting([400, 60], [800, 70], 36, [paint.cinnabar, paint.honey, paint.lake, paint.sage], 9),
  rect(520, 200, 170, 130, paint.cream, { stroke: paint.wood, 'stroke-width': 10 }),
  path('M530 320q40-60 76-20 30-50 74 20Z', paint.sage),
  ellipse(640, 244, 18, 17, paint.honey),
  pottedPlant([1120, 575], 1.7, 'spray', 8, paint.teal),
  ellipse(600, 690, 470, 92, '#b9543e'),
  ellipse(600, 688, 420, 78, '#e3b06a'),
  ellipse(600, 686, 330, 58, '#f0dfbd'),
  path('M474 470q126-50 252 0v110q-126 30-252 0Z', paint.lake),
  path('M440 500q34-20 50 10v90h-40ZM760 500q-34-20-50 10v90h40Z', '#3f7d7c'),
  figure({
    hip: [600, 560],
    size: 3.7,
    look: 0,
    down: true,
    old: true,
    hair: 'bun',
    hairColor: hairColor.grey,
    glasses: true,
    top: paint.cinnabar,
    collar: paint.cream,
    skirt: paint.walnut,
    hands: [
      [-13, -7],
      [13, -7],
    ],
    feet: [
      [-6, 34],
      [6, 34],
    ],
  }),
  picturebook(600, 522, 1.05, paint.teal),
  figure({
    hip: [330, 676],
    size: 2.7,
    head: 1.3,
    look: 0.8,
    hair: 'bowl',
    top: paint.ochre,
    pattern: 'stripes',
    bottom: paint.teal,
    hands: [
      [10, 4],
      [16, 2],
    ],
    feet: [
      [22, 16],
      [28, 12],
    ],
  }),
  figure({
    hip: [470, 716],
    size: 2.6,
    head: 1.3,
    back: true,
    look: 0.3,
    hair: 'pigtails',
    hairColor: hairColor.black,
    top: paint.rose,
    skirt: undefined,
    bottom: paint.rose,
    hands: [
      [-12, 6],
      [12, 4],
    ],
    feet: null,
    hem: 8,
  }),
  figure({
    hip: [720, 720],
    size: 2.7,
    head: 1.28,
    back: true,
    look: -0.3,
    hair: 'short',
    top: paint.sage,
    hands: [
      [-12, 6],
      [14, 5],
    ],
    feet: null,
    hem: 8,
  }),
  figure({
    hip: [872, 680],
    size: 2.7,
    head: 1.3,
    look: -0.8,
    hair: 'ponytail',
    hairColor: hairColor.brown,
    top: paint.mist,
    pattern: 'dots',
    bottom: paint.coral,
    hands: [
      [-12, 2],
      [-4, 6],
    ],
    feet: [
      [-26, 14],
      [-20, 17],
    ],
  }),
  daylight(),
]
