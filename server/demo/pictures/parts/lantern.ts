import { darker, lighter, paint } from '../palette'
import { glow } from '../gradients'
import { box, type Markup, path, placed, type Point, stroke } from '../svg'

/** A round paper lantern hanging from `top`; lit, it gives light around it. */
export const lantern = (top: Point, size: number, color: string = paint.cinnabar, lit = true): Markup =>
  placed(
    [
      lit ? path('M-120-40h240v240h-240Z', glow('#ffd88a99', '#ffd88a00')) : '',
      stroke('M0-30V18', paint.walnut, 3),
      path('M0 18C58 18 62 118 0 118C-62 118-58 18 0 18Z', lit ? lighter(color, 0.08) : color),
      path('M0 18C24 18 26 118 0 118C-26 118-24 18 0 18Z', lit ? '#f5a258' : lighter(color, 0.2), {
        opacity: 0.75,
      }),
      stroke('M-30 26Q-52 68-30 110M30 26Q52 68 30 110', darker(color, 0.25), 2),
      box(-20, 12, 40, 10, 3, paint.honey),
      box(-20, 114, 40, 10, 3, paint.honey),
      stroke('M-8 126v26M0 126v32M8 126v26', paint.honey, 3),
    ],
    top,
    size,
  )
