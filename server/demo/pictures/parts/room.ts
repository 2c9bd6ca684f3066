import { chance } from '../chance'
import { down, slant } from '../gradients'
import { darker, lighter, paint } from '../palette'
import { dryBrush } from '../picture'
import { circle, type Markup, path, placed, type Point, rect, stroke } from '../svg'

export interface Room {
  wall: string
  floor: string
  /** Where wall and floor meet. */
  meet: number
  wainscot?: string
}

/** An empty room: plaster, skirting, boards, the wall a little darker away from the window at the left. */
export function room({ wall, floor, meet, wainscot }: Room): Markup {
  const boards = [0.16, 0.36, 0.62, 0.92].map(
    (share) => `M-10 ${Math.round(meet + (800 - meet) * share)}h1220`,
  )
  return [
    path(`M0 0h1200v${meet}H0Z`, slant(lighter(wall, 0.35), wall, darker(wall, 0.14))),
    dryBrush(
      path(`M860 0H1200V${meet * 0.8}H780Z`, slant(`${darker(wall, 0.4)}00`, `${darker(wall, 0.4)}4d`)),
    ),
    wainscot === undefined
      ? ''
      : [
          rect(-10, meet - 130, 1220, 130, wainscot),
          stroke(`M-10 ${meet - 130}h1220`, lighter(wainscot, 0.4), 6),
          stroke(
            Array.from({ length: 13 }, (_, index) => `M${40 + index * 96} ${meet - 118}v108`).join(''),
            darker(wainscot, 0.14),
            3,
          ),
        ],
    rect(-10, meet - 14, 1220, 16, lighter(floor, 0.3)),
    path(`M0 ${meet}h1200V800H0Z`, down(darker(floor, 0.06), lighter(floor, 0.1))),
    stroke(boards.join(''), darker(floor, 0.16), 2, { opacity: 0.55 }),
  ]
}

/** The window's light as it lies on the floor. */
export const lightOnFloor = (x: number, y: number, width: number, depth: number): Markup =>
  path(
    `M${x} ${y}h${width * 0.46}l${depth * 0.5} ${depth}h${-width * 0.46}ZM${x + width * 0.54} ${y}h${width * 0.46}l${depth * 0.5} ${depth}h${-width * 0.46}Z`,
    '#fff3cf',
    { opacity: 0.45 },
  )

export const lamp = (x: number, drop: number, color: string = paint.cinnabar): Markup => [
  stroke(`M${x} -10V${drop}`, paint.ink, 2.5),
  path(`M${x - 46} ${drop + 44}q6-44 46-46q40 2 46 46Z`, color),
  path(`M${x - 46} ${drop + 44}q46 12 92 0q-6 12-20 12h-52q-14 0-20-12Z`, '#fdeab8'),
]

/** Notices pinned up: coloured paper, nothing to read. */
export function noticeBoard(x: number, y: number, width: number, height: number, seed: number): Markup {
  const { between, pick } = chance(seed)
  const sheets: Markup[] = []
  for (let at = x + 16; at < x + width - 50;) {
    const wide = between(38, 64)
    const tall = between(0.4, 0.7) * height
    const top = y + between(12, height - tall - 12)
    const color = pick([paint.cream, paint.blush, paint.haze, paint.honey, paint.white])
    sheets.push(
      placed(
        [
          rect(0, 0, wide, tall, color),
          stroke(
            [0.3, 0.5, 0.7]
              .map((share) => `M8 ${Math.round(tall * share)}h${Math.round(wide - 18 - share * 10)}`)
              .join(''),
            darker(color, 0.22),
            3,
          ),
          circle(wide / 2, 5, 3, paint.cinnabar),
        ],
        [at, top],
        1,
        between(-3, 3),
      ),
    )
    at += wide + between(8, 16)
  }
  return [
    rect(x - 10, y - 10, width + 20, height + 20, paint.wood),
    rect(x, y, width, height, '#d9b98a'),
    sheets,
  ]
}

/** Shelves of books and small things, each `rows` high. */
export function bookShelf(
  x: number,
  y: number,
  width: number,
  height: number,
  rows: number,
  seed: number,
  wood: string = paint.wood,
): Markup {
  const { between, pick, next } = chance(seed)
  const tall = height / rows
  const books: Markup[] = []
  for (let row = 0; row < rows; row++) {
    const foot = y + (row + 1) * tall - 8
    for (let at = x + 14; at < x + width - 26;) {
      if (next() < 0.08) {
        books.push(circle(at + 16, foot - 14, 14, pick([paint.mist, paint.coral, paint.honey])))
        at += 38
        continue
      }
      const wide = between(11, 24)
      const up = tall * between(0.5, 0.78)
      const color = pick([
        paint.cinnabar,
        paint.teal,
        paint.ochre,
        paint.sage,
        paint.cream,
        paint.lake,
        paint.coral,
        paint.plum,
        paint.haze,
      ])
      books.push(
        rect(at, foot - up, wide, up, color),
        next() < 0.5
          ? stroke(
              `M${Math.round(at + 3)} ${Math.round(foot - up * 0.8)}h${Math.round(wide - 6)}`,
              lighter(color, 0.45),
              3,
            )
          : '',
      )
      at += wide + (next() < 0.12 ? 14 : 1.5)
    }
  }
  return [
    rect(x, y, width, height, darker(wood, 0.38)),
    books,
    Array.from({ length: rows + 1 }, (_, row) => rect(x - 6, y + row * tall - 8, width + 12, 13, wood)),
    rect(x - 10, y - 8, 14, height + 14, darker(wood, 0.08)),
    rect(x + width - 4, y - 8, 14, height + 14, darker(wood, 0.16)),
  ]
}

/** Small flags on a string. */
export function bunting(
  from: Point,
  to: Point,
  sag: number,
  colors: readonly [string, ...string[]],
  count = 12,
): Markup {
  const at = (share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share + Math.sin(share * Math.PI) * sag,
  ]
  return [
    stroke(
      `M${from.join(' ')}Q${(from[0] + to[0]) / 2} ${(from[1] + to[1]) / 2 + sag * 2} ${to.join(' ')}`,
      paint.walnut,
      2,
    ),
    Array.from({ length: count }, (_, index) => {
      const [x, y] = at((index + 0.5) / count)
      return path(
        `M${Math.round(x - 13)} ${Math.round(y - 2)}h26l-13 30Z`,
        colors[index % colors.length] ?? colors[0],
      )
    }),
  ]
}
