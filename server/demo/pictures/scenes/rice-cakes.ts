import { slant } from '../gradients'
import { darker, lighter, paint } from '../palette'
import { dryBrush } from '../picture'
import { circle, ellipse, type Markup, path, placed, stroke } from '../svg'
import { dabs } from '../parts/foliage'

/** A cake from straight above, shining at the upper left. */
const cake = (x: number, y: number, r: number, color: string): Markup => [
  circle(x + r * 0.08, y + r * 0.14, r, darker(color, 0.5), { opacity: 0.35 }),
  circle(x, y, r, color),
  circle(x - r * 0.12, y - r * 0.12, r * 0.74, lighter(color, 0.1)),
  stroke(
    `M${x - r * 0.56} ${y - r * 0.2}q${r * 0.1}-${r * 0.36} ${r * 0.46}-${r * 0.44}`,
    lighter(color, 0.6),
    r * 0.13,
  ),
]

const flower = (x: number, y: number, r: number): Markup => [
  stroke(
    Array.from({ length: 6 }, (_, index) => {
      const a = (index / 6) * Math.PI * 2
      return `M${Math.round(x)} ${Math.round(y)}l${Math.round(Math.cos(a) * r * 0.3)} ${Math.round(Math.sin(a) * r * 0.3)}`
    }).join(''),
    paint.cinnabar,
    r * 0.24,
  ),
  circle(x, y, 5, paint.honey),
]

const basket = (x: number, y: number, r: number): Markup => [
  circle(x + 14, y + 20, r * 1.03, paint.walnut, { opacity: 0.3 }),
  circle(x, y, r, paint.wood),
  circle(x, y, r * 0.95, lighter(paint.wood, 0.25)),
  circle(x, y, r * 0.88, '#ead9ae'),
  stroke(
    [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]
      .map((drop) => {
        const half = Math.round(r * 0.84 * Math.sqrt(1 - drop * drop))
        return `M${x - half} ${Math.round(y + r * drop)}h${half * 2}`
      })
      .join(''),
    '#d9c491',
    4,
    { opacity: 0.7 },
  ),
  circle(x, y, r * 0.9, 'none', { stroke: darker(paint.wood, 0.2), 'stroke-width': 5 }),
]

/** Green and white rice cakes in their steamers, from above. */
export const riceCakes = () => [
  path('M0 0h1200v800H0Z', slant('#5d8480', '#2f5a5c')),
  dryBrush(path('M620 420h580v380H560Z', slant('#14474c00', '#14474c77'))),
  path('M-20 560L420 840H-20ZM820-20H1220V300Z', '#e9dcc0'),
  stroke('M-20 590L370 840M870-20L1220 270', paint.cinnabar, 8),
  basket(410, 400, 300),
  [
    [300, 280],
    [430, 250],
    [550, 320],
    [250, 410],
    [380, 390],
    [510, 450],
    [310, 530],
    [440, 560],
    [570, 560],
  ].map(([x = 0, y = 0], index) => cake(x, y, 62, index % 4 === 3 ? '#f3ecd8' : '#7f9f52')),
  [
    [380, 390],
    [570, 560],
  ].map(([x = 0, y = 0]) => circle(x, y, 8, paint.cinnabar)),
  basket(900, 250, 190),
  [
    [840, 190],
    [940, 180],
    [985, 270],
    [890, 280],
    [820, 310],
    [930, 350],
  ].map(([x = 0, y = 0]) => [cake(x, y, 48, '#f6eedb'), flower(x, y, 34)]),
  placed(
    [
      circle(8, 12, 112, paint.ink, { opacity: 0.3 }),
      circle(0, 0, 112, paint.white),
      circle(0, 0, 92, '#e9e2cf'),
      circle(0, 0, 84, '#7a3b30'),
      stroke(
        dabs({ middle: [0, 0], rx: 70, ry: 70, count: 30, length: 10, spread: 90, seed: 4 }),
        '#95523f',
        7,
      ),
    ],
    [860, 600],
  ),
  stroke('M760 480L1010 640', paint.wood, 16),
  placed(
    [path('M0 0q60-60 150-20-50 70-150 20Z', '#a7c078'), stroke('M4 0q70-6 140-18', '#7f9f52', 4)],
    [1000, 690],
    1,
    -24,
  ),
  placed(
    [path('M0 0q60-60 150-20-50 70-150 20Z', paint.leaf), stroke('M4 0q70-6 140-18', paint.moss, 4)],
    [1030, 720],
    1,
    24,
  ),
  stroke(
    dabs({ middle: [700, 700], rx: 60, ry: 40, count: 40, length: 3, spread: 90, seed: 9 }),
    paint.cream,
    7,
  ),
  stroke('M640 60l40 560M668 54l44 560', paint.wood, 9),
  ellipse(120, 120, 64, 60, paint.white),
  ellipse(120, 120, 52, 48, '#c98a3d'),
  ellipse(108, 108, 18, 14, '#e0b06a'),
]
