import { darker, lighter, paint } from '../palette'
import { circle, ellipse, type Markup, path, placed, type Point, stroke } from '../svg'

/** A cat sitting, its tail hanging; `size` 1 is about 90 pixels. */
export const sittingCat = (
  foot: Point,
  size: number,
  color: string = paint.amber,
  mirrored = false,
): Markup =>
  placed(
    [
      stroke('M24-10q26 6 20 34t8 30', color, 10),
      path('M-24 0q-6-46 14-58 26-2 34 24 6 22 2 34Z', color),
      path('M-16 0q-4-30 6-40 10 10 8 40Z', paint.cream),
      path('M-30-66l-4-22 18 8q10-4 18 0l16-10 0 24q4 24-22 26-26 0-26-26Z', color),
      stroke('M-9-80q1-4 1 6M1-79q0-4-1 5M12-46q5 1 9 6M14-32q5 2 9 6', darker(color, 0.45), 4),
      ellipse(-9, -52, 11, 8, paint.cream),
      stroke('M-20-62q3-4 7 0M-4-62q3-4 7 0', paint.ink, 2.4),
      path('M-12-55h6l-3 4Z', paint.brick),
      stroke('M-22-52l-16-3M-22-49l-15 3M5-52l15-4M5-49l15 2', lighter(color, 0.6), 1.4),
      ellipse(-14, -1, 10, 5, paint.cream),
      ellipse(4, -1, 10, 5, color),
    ],
    foot,
    size,
    0,
    mirrored,
  )

export const smallDog = (foot: Point, size: number, color: string = paint.wood, mirrored = false): Markup =>
  placed(
    [
      stroke('M-44-36q-18-6-16-26', color, 8),
      stroke('M-34-20V0M-22-20V0M20-20V0M32-20V0', darker(color, 0.2), 9),
      path('M-48-24q-4-26 22-26h44q20 0 20 20 0 16-18 16h-48q-18 0-20-10Z', color),
      ellipse(-10, -20, 26, 8, lighter(color, 0.4)),
      path('M22-46q-2-32 24-32 14 0 18 14l14 6q4 12-12 14l-12 2q-6 16-24 12Z', color),
      path('M26-72q-10 2-10 24 12 6 18-8Z', darker(color, 0.4)),
      circle(50, -62, 2.6, paint.ink),
      ellipse(77, -58, 4.5, 3.6, paint.ink),
      stroke('M20-42q12 8 24 2', paint.cinnabar, 5),
    ],
    foot,
    size,
    0,
    mirrored,
  )

export const sparrow = (at: Point, size: number, mirrored = false): Markup =>
  placed(
    [
      path('M-20 0q2-18 20-16 12-12 20 0l8 4-8 3q-4 16-22 14l-26 8Z', paint.wood),
      path('M-10 6q14 8 24-4-2 12-16 12Z', paint.cream),
      circle(14, -6, 1.8, paint.ink),
      stroke('M-2 12l-2 9M6 12l0 9', paint.ink, 1.6),
    ],
    at,
    size,
    0,
    mirrored,
  )
