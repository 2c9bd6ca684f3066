import { chance } from '../chance'
import { darker, lighter, paint } from '../palette'
import { type Markup, path, placed, type Point, short, stroke, touches } from '../svg'
import { crown, dabs } from './foliage'

const bark = '#b9ab8d'

/** The trunk of a plane tree with its patches, forking half way up. */
function planeTrunk(height: number, width: number, seed: number): Markup {
  const { between } = chance(seed)
  const fork = height * 0.46
  const half = width / 2
  const spots = (count: number) =>
    touches(
      Array.from({ length: count }, () => [
        [between(-half * 0.5, half * 0.5), -between(height * 0.04, fork)] as const,
        [between(-2, 2), -between(4, half * 0.5)] as const,
      ]),
    )
  const bough = (dx: number, rise: number) =>
    `M${short(dx * 0.06)} ${short(-fork * 0.8)}C${short(dx * 0.1)} ${short(-fork - rise * 0.3)} ${short(dx * 0.8)} ${short(-fork - rise * 0.4)} ${short(dx)} ${short(-fork - rise)}`
  return [
    stroke(bough(-width * 2.3, height * 0.3), bark, half * 0.9),
    stroke(bough(width * 2.1, height * 0.32), darker(bark, 0.12), half * 0.9),
    stroke(bough(width * 0.3, height * 0.4), bark, half * 1.1),
    path(
      `M${short(-half * 1.4)} 4C${short(-half * 0.9)} ${short(-fork * 0.3)} ${short(-half * 0.8)} ${short(-fork * 0.7)} ${short(-half * 0.5)} ${short(-fork - 10)}h${short(width * 0.5)}C${short(half * 0.8)} ${short(-fork * 0.7)} ${short(half * 0.9)} ${short(-fork * 0.3)} ${short(half * 1.5)} 4Q0 12 ${short(-half * 1.4)} 4Z`,
      bark,
    ),
    stroke(spots(7), '#ded3b4', half * 0.5, { opacity: 0.8 }),
    stroke(spots(5), '#8d8a68', half * 0.4, { opacity: 0.7 }),
    path(
      `M${short(half * 0.4)} 6C${short(half * 0.2)} ${short(-fork * 0.4)} ${short(half * 0.2)} ${short(-fork * 0.7)} ${short(half * 0.2)} ${short(-fork)}l${short(half * 0.3)}-8C${short(half * 0.8)} ${short(-fork * 0.7)} ${short(half * 0.9)} ${short(-fork * 0.3)} ${short(half * 1.5)} 4Z`,
      darker(bark, 0.6),
      { opacity: 0.3 },
    ),
  ]
}

/** A street plane tree standing at `foot`; without leaves in winter. */
export function planeTree(foot: Point, height: number, leaves: string | null, seed: number): Markup {
  const wide = height * 0.34
  return placed(
    [
      planeTrunk(height, height * 0.085, seed),
      leaves === null
        ? twigs(height, seed)
        : [
            crown([wide * 0.7, -height * 0.74], wide * 0.82, height * 0.2, darker(leaves, 0.12), seed + 1),
            crown([-wide * 0.74, -height * 0.8], wide * 0.8, height * 0.2, leaves, seed + 2),
            crown([wide * 0.06, -height * 0.98], wide * 0.98, height * 0.21, lighter(leaves, 0.06), seed + 3),
          ],
    ],
    foot,
  )
}

function twigs(height: number, seed: number): Markup {
  const { between } = chance(seed)
  let d = ''
  for (let index = 0; index < 26; index++) {
    const x = between(-0.24, 0.24) * height
    d += `M${short(x * 0.5)} ${short(-height * between(0.6, 0.8))}q${short(x * 0.2)} ${short(-height * 0.1)} ${short(x * 0.9)} ${short(-height * between(0.14, 0.26))}`
  }
  return stroke(d, darker(bark, 0.25), 3)
}

export function roundTree(
  foot: Point,
  height: number,
  leaves: string,
  seed: number,
  trunk: string = paint.walnut,
): Markup {
  return placed(
    [
      path(
        `M-${height * 0.04} 4C-${height * 0.02}-${height * 0.2}-${height * 0.03}-${height * 0.4}-${height * 0.02}-${height * 0.55}h${height * 0.04}C${height * 0.03}-${height * 0.4} ${height * 0.02}-${height * 0.2} ${height * 0.05} 4Z`,
        trunk,
      ),
      stroke(
        `M0-${height * 0.36}q${height * 0.02}-${height * 0.1} ${height * 0.13}-${height * 0.17}M0-${height * 0.3}q-${height * 0.04}-${height * 0.1}-${height * 0.14}-${height * 0.16}`,
        trunk,
        height * 0.022,
      ),
      crown([0, -height * 0.68], height * 0.3, height * 0.32, leaves, seed, Math.max(5, height / 34)),
    ],
    foot,
  )
}

/** A willow, its strands swept by `wind` pixels. */
export function willow(foot: Point, height: number, leaves: string, seed: number, wind = 14): Markup {
  const { between } = chance(seed)
  const strand = (color: string, count: number, width: number) => {
    let d = ''
    for (let index = 0; index < count; index++) {
      const x = between(-0.42, 0.42) * height
      const top = -height * (0.98 - Math.abs(x / height) * 0.5) + between(0, 0.1) * height
      const fall = between(0.34, 0.62) * height
      d += `M${short(x * 0.8)} ${short(top)}q${short(x * 0.3)} ${short(fall * 0.2)} ${short(x * 0.25 + wind)} ${short(fall)}`
    }
    return stroke(d, color, width)
  }
  return placed(
    [
      path(
        `M-${height * 0.05} 4C0-${height * 0.2}-${height * 0.06}-${height * 0.4} ${height * 0.02}-${height * 0.7}l${height * 0.05} 0C${height * 0.01}-${height * 0.4} ${height * 0.05}-${height * 0.2} ${height * 0.05} 4Z`,
        paint.walnut,
      ),
      strand(darker(leaves, 0.3), 26, height * 0.03),
      crown([0, -height * 0.84], height * 0.3, height * 0.16, leaves, seed, 8),
      strand(leaves, 34, height * 0.022),
      strand(lighter(leaves, 0.3), 22, height * 0.012),
    ],
    foot,
  )
}

/** A far row of trees as one mass. */
export const treeLine = (y: number, color: string, seed: number, height = 60): Markup => {
  const { between } = chance(seed)
  let d = `M-20 ${y}`
  for (let x = -20; x < 1230;) {
    const step = between(60, 110)
    d += `q${short(step / 2)} ${short(-height * between(0.8, 1.6))} ${short(step)} 0`
    x += step
  }
  return [
    path(`${d}V${y + 60}H-20Z`, color),
    stroke(
      dabs({
        middle: [600, y - height * 0.2],
        rx: 620,
        ry: height * 0.28,
        count: 90,
        length: 10,
        turn: 50,
        seed,
      }),
      lighter(color, 0.2),
      6,
      { opacity: 0.6 },
    ),
  ]
}

/** A bare tree in winter, snow on its boughs. */
export function twigTree(foot: Point, height: number, bark: string, seed: number): Markup {
  const { between } = chance(seed)
  const boughs: string[] = []
  const tips: string[] = []
  for (let index = 0; index < 9; index++) {
    const side = index % 2 === 0 ? 1 : -1
    const start = height * (0.34 + index * 0.055)
    const reach = side * height * between(0.14, 0.3) * (1 - index * 0.06)
    const rise = height * between(0.12, 0.24)
    boughs.push(
      `M0 ${short(-start)}q${short(reach * 0.3)} ${short(-rise * 0.3)} ${short(reach)} ${short(-rise)}`,
    )
    for (const share of [0.4, 0.7])
      tips.push(
        `M${short(reach * share)} ${short(-start - rise * share * 0.86)}q${short(reach * 0.1)} ${short(-rise * 0.3)} ${short(reach * 0.06 + between(-16, 16))} ${short(-rise * 0.6)}`,
      )
  }
  return placed(
    [
      path(
        `M${short(-height * 0.035)} 4Q${short(-height * 0.012)} ${short(-height * 0.4)} -2 ${short(-height)}h4Q${short(height * 0.016)} ${short(-height * 0.4)} ${short(height * 0.045)} 4Z`,
        bark,
      ),
      stroke(boughs.join(''), bark, height * 0.016),
      stroke(tips.join(''), bark, height * 0.008),
      placed(stroke(boughs.join(''), paint.white, height * 0.007), [0, -height * 0.01]),
    ],
    foot,
  )
}
