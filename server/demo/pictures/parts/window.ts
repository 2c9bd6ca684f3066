import { down } from '../gradients'
import { darker, lighter, paint } from '../palette'
import { clipped, type Markup, panes, path, rect, stroke } from '../svg'
import { crown } from './foliage'

export interface View {
  sky?: string
  leaves?: string
  night?: boolean
  curtain?: string
}

/** Three things a window may look out on, so that rooms differ: a neighbour's house, tree tops, the river. */
function outlook(
  x: number,
  y: number,
  width: number,
  height: number,
  leaves: string,
  night: boolean,
): Markup {
  const tree = (share: number, size: number, seed: number) =>
    crown([x + width * share, y + height * 0.7], width * size, height * size, leaves, seed, 9)
  const choice = night ? 0 : Math.round(x / 10) % 3
  if (choice === 1)
    return [
      path(
        `M${x} ${y + height * 0.7}q${width * 0.25} ${-height * 0.3} ${width * 0.5}-10t${width * 0.5} 10v${height * 0.4}h${-width}Z`,
        lighter(leaves, 0.3),
      ),
      tree(0.82, 0.36, 3),
      tree(0.2, 0.3, 4),
    ]
  if (choice === 2)
    return [
      path(
        `M${x} ${y + height * 0.62}q${width * 0.3} ${-height * 0.14} ${width * 0.55}-4t${width * 0.45} 4v${height * 0.2}h${-width}Z`,
        lighter(leaves, 0.2),
      ),
      rect(x, y + height * 0.74, width, height * 0.3, paint.mist),
      stroke(
        `M${x + width * 0.1} ${y + height * 0.82}h${width * 0.3}M${x + width * 0.56} ${y + height * 0.88}h${width * 0.3}`,
        paint.white,
        4,
      ),
      tree(0.9, 0.3, 5),
    ]
  return [
    rect(x + width * 0.5, y + height * 0.5, width * 0.6, height * 0.6, night ? '#2b4254' : '#e3cdae'),
    path(
      `M${x + width * 0.44} ${y + height * 0.5}l${width * 0.14}-${height * 0.1}h${width * 0.6}v${height * 0.1}Z`,
      night ? '#1f3342' : '#c98b70',
    ),
    path(
      panes(
        [0.58, 0.78].flatMap((share) =>
          [0.6, 0.8].map(
            (drop) => [x + width * share, y + height * drop, width * 0.11, height * 0.1] as const,
          ),
        ),
      ),
      night ? '#f3c66d' : '#9fbab4',
    ),
    night ? '' : tree(0.2, 0.36, Math.round(x + y)),
  ]
}

/** A window with what is outside: sky, a crown of leaves, a far roof. */
export function windowTo(x: number, y: number, width: number, height: number, view: View = {}): Markup {
  const { sky = '#d6e7e2', leaves = paint.sage, night = false, curtain } = view
  const opening = `M${x} ${y}h${width}v${height}h${-width}Z`
  const frame = night ? '#6b5b4b' : paint.cream
  return [
    rect(x - 14, y - 14, width + 28, height + 28, frame),
    path(opening, night ? down('#22405a', '#4e6a86') : down(sky, lighter(sky, 0.5))),
    clipped(opening, outlook(x, y, width, height, leaves, night)),
    stroke(`M${x + width / 2} ${y}v${height}`, frame, 9),
    stroke(`M${x} ${y + height * 0.36}h${width}`, frame, 7),
    rect(x - 24, y + height + 10, width + 48, 16, darker(frame, 0.1)),
    curtain === undefined
      ? ''
      : [
          stroke(`M${x - 44} ${y - 32}h${width + 88}`, paint.walnut, 6),
          ...[-1, 1].map((side) => {
            const edge = side < 0 ? x - 26 : x + width + 26
            return [
              path(
                `M${edge} ${y - 30}h${-side * width * 0.26}q${side * 6} ${height * 0.5} ${side * width * 0.12} ${height + 70}h${side * width * 0.14}Z`,
                curtain,
              ),
              stroke(
                `M${edge - side * width * 0.08} ${y - 26}q${side * 3} ${height * 0.5} ${side * 4} ${height + 60}M${edge - side * width * 0.17} ${y - 26}q${side * 6} ${height * 0.5} ${side * width * 0.08} ${height + 58}`,
                darker(curtain, 0.16),
                3,
              ),
            ]
          }),
        ],
  ]
}
