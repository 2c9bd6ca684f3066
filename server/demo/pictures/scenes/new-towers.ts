import { down } from '../gradients'
import { darker, faded, hairColor, lighter, paint, skin } from '../palette'
import { box, circle, ellipse, type Markup, panes, path, placed, rect, stroke } from '../svg'
import { figure } from '../parts/figure'
import { grass } from '../parts/plants'
import { cloud, daylight, ground, sky, softShadow } from '../parts/sky'
import { roundTree, treeLine } from '../parts/trees'

const tower = (x: number, y: number, width: number, floors: number, wall: string, haze: number): Markup => {
  const floor = 30
  const height = floors * floor
  const tone = (color: string) => faded(color, haze)
  const glass = Array.from({ length: floors }, (_, level) =>
    [0.08, 0.3, 0.56, 0.78].map(
      (share) => [width * share, -height + level * floor + 7, width * 0.14, 17] as const,
    ),
  ).flat()
  return placed(
    [
      rect(0, -height, width, height, tone(wall)),
      rect(width * 0.46, -height - 22, width * 0.54, height + 22, tone(darker(wall, 0.12))),
      path(panes(glass), tone('#8fb6b6')),
      stroke(
        Array.from(
          { length: Math.floor(floors / 3) },
          (_, index) => `M0 ${-height + index * 90 + 90}h${width}`,
        ).join(''),
        tone(lighter(wall, 0.5)),
        4,
      ),
      rect(-4, -height - 8, width * 0.5, 12, tone(paint.teal)),
      rect(width * 0.46 - 2, -height - 30, width * 0.56, 12, tone(paint.teal)),
    ],
    [x, y],
  )
}

/** New houses, young trees, a removal van: a neighbourhood that begins. */
export const newTowers = () => [
  sky(620, '#9ecdd1', '#d3e7df', '#f5edd5'),
  cloud(320, 110, 260),
  cloud(860, 200, 200),
  tower(70, 600, 150, 12, '#efe0c4', 0.5),
  tower(990, 600, 150, 13, '#ecd9bb', 0.5),
  tower(250, 610, 190, 17, '#f1dfbf', 0.16),
  tower(500, 610, 190, 15, '#e9cfae', 0.08),
  tower(760, 610, 200, 16, '#f1dfbf', 0.14),
  treeLine(612, '#a5c494', 5, 40),
  ground(606, '#ded2b6', '#c6b692'),
  path('M0 610H1200V634Q600 652 0 630Z', '#adc285'),
  [120, 430, 720, 1040].map((x, index) => [
    roundTree([x, 660], 150, '#9cc07f', 30 + index),
    stroke(`M${x - 26} 664L${x - 2} 590M${x + 26} 664L${x + 2} 590`, paint.wood, 5),
  ]),
  path('M0 690H1200V800H0Z', down('#b3b3a8', '#9a9c93')),
  rect(0, 682, 1200, 12, paint.cream),
  softShadow(300, 772, 230, 4),
  placed(
    [
      rect(-190, -190, 270, 170, paint.cream),
      rect(-190, -110, 270, 26, paint.cinnabar),
      path('M84-150h70q20 4 34 60l6 70H84Z', paint.cinnabar),
      path('M104-136h44q12 4 20 48h-64Z', '#a9cfcc'),
      rect(-200, -26, 400, 16, paint.ink),
      circle(-120, -6, 32, paint.ink),
      circle(-120, -6, 14, paint.silver),
      circle(130, -6, 32, paint.ink),
      circle(130, -6, 14, paint.silver),
    ],
    [290, 764],
    1.05,
  ),
  softShadow(640, 780, 100, 5),
  figure({
    hip: [590, 650],
    size: 2.6,
    look: 0.5,
    hair: 'short',
    hairColor: hairColor.black,
    skin: skin.warm,
    top: paint.honey,
    pattern: 'stripes',
    bottom: paint.slate,
    hands: [
      [6, -8],
      [24, -6],
    ],
    hidden: 'none',
  }),
  placed(
    [
      box(-44, -40, 88, 64, 4, '#c99a68'),
      stroke('M-44-16h88', '#a97d4e', 4),
      rect(-10, -40, 20, 64, '#e3cba0'),
    ],
    [648, 636],
  ),
  figure({
    hip: [770, 646],
    size: 2.7,
    look: -0.5,
    old: true,
    hair: 'bob',
    hairColor: hairColor.brown,
    top: paint.cream,
    vest: paint.cinnabar,
    bottom: paint.ink,
    hands: [
      [-26, -24],
      [12, 3],
    ],
  }),
  figure({
    hip: [860, 690],
    size: 1.9,
    head: 1.3,
    look: -0.5,
    hair: 'pigtails',
    top: paint.rose,
    skirt: paint.teal,
    hands: [
      [-12, -6],
      [12, -26],
    ],
  }),
  stroke('M884 640q-10-60 6-90', paint.walnut, 2),
  ellipse(892, 520, 30, 36, paint.cinnabar),
  ellipse(882, 508, 8, 11, paint.coral),
  grass([1090, 672], 90, 14, 24, paint.moss, 4, 14),
  daylight(),
]
