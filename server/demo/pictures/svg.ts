/** Drawing in SVG as strings: every function returns markup, nothing is kept between calls. */

export type Point = readonly [number, number]
export type Attributes = Record<string, string | number | undefined>
export type Markup = string | readonly Markup[]

/** One decimal is finer than a pixel of the largest copy and keeps the files small. */
export const short = (value: number) => String(Math.round(value * 10) / 10)

const written = (value: string | number) => (typeof value === 'number' ? short(value) : value)

export const joined = (markup: Markup): string =>
  typeof markup === 'string' ? markup : markup.map(joined).join('')

export function element(name: string, attributes: Attributes, content: Markup = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${written(value ?? '')}"`)
    .join('')
  const inner = joined(content)
  return inner === '' ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`
}

/** A small number between -1 and 1 that is always the same for the same place. */
function waver(...numbers: number[]): number {
  const mix = numbers.reduce((sum, value, index) => sum + value * (12.9898 + index * 65.233), 4.1)
  const sine = Math.sin(mix) * 43758.5453
  return (sine - Math.floor(sine)) * 2 - 1
}

/** A rectangle as scissors cut it: corners a little off, edges a little bowed. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
) {
  const off = Math.min(1.8, 0.015 * Math.min(width, height) + 0.002 * Math.max(width, height))
  const bow = Math.min(2.2, 0.006 * Math.max(width, height))
  const shaken = (px: number, py: number): Point => [
    px + waver(px, py, width) * off,
    py + waver(py, px, height) * off,
  ]
  const corners = [
    shaken(x, y),
    shaken(x + width, y),
    shaken(x + width, y + height),
    shaken(x, y + height),
  ] as const
  let d = `M${corners[0].map(short).join(' ')}`
  corners.forEach(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % 4] ?? corners[0]
    const across = index % 2 === 0
    const push = waver(fromX, toY, index) * bow
    const middle = [(fromX + toX) / 2 + (across ? 0 : push), (fromY + toY) / 2 + (across ? push : 0)]
    d += `Q${middle.map(short).join(' ')} ${short(toX)} ${short(toY)}`
  })
  return element('path', { d, fill, ...more })
}

/** A plain rectangle with round corners, for what a machine has made. */
export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  more: Attributes = {},
) => element('rect', { x, y, width, height, rx: radius, fill, ...more })

/** A dot small enough to be perfect; larger rounds waver as if painted. */
const DOT = 5

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}) {
  if (Math.max(rx, ry) < DOT) return element('ellipse', { cx, cy, rx, ry, fill, ...more })
  const points = Array.from({ length: 8 }, (_, index): Point => {
    const angle = (index / 8) * Math.PI * 2
    const reach = 1.055 + waver(cx, cy, rx, index) * 0.022
    return [cx + Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach]
  })
  return element('path', { d: soft(points), fill, ...more })
}

export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
  r < DOT ? element('circle', { cx, cy, r, fill, ...more }) : ellipse(cx, cy, r, r, fill, more)

export const path = (d: string, fill: string, more: Attributes = {}) => element('path', { d, fill, ...more })

/** A line as a brush draws it: the picture makes all ends and corners round. */
export const stroke = (d: string, color: string, width: number, more: Attributes = {}) =>
  element('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    ...more,
  })

export const group = (content: Markup, attributes: Attributes = {}) => element('g', attributes, content)

/** Moves, then turns, then scales what is drawn around 0,0. */
export const placed = (content: Markup, [x, y]: Point, scale = 1, turn = 0, mirrored = false) =>
  group(content, {
    transform:
      `translate(${short(x)} ${short(y)})` +
      (turn === 0 ? '' : ` rotate(${short(turn)})`) +
      (scale === 1 && !mirrored
        ? ''
        : ` scale(${mirrored ? '-' : ''}${scale.toFixed(3)} ${scale.toFixed(3)})`),
  })

export const polygon = (points: readonly Point[]) =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('') + 'Z'

/**
 * A closed line that bends towards each point and passes between them: rounder than `smooth`, and a third of
 * its length in the file. `digits` 0 is for shapes drawn at their real size.
 */
export function soft(points: readonly Point[], digits: 0 | 1 = 1): string {
  const fine = 10 ** digits
  const exact = (value: number) => Math.round(value * fine) / fine
  const middles = points.map(([x, y], index): Point => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return [exact((x + nextX) / 2), exact((y + nextY) / 2)]
  })
  const start = middles.at(-1) ?? [0, 0]
  let pen = start
  const turns = points.map(([x, y], index) => {
    const end = middles[index] ?? start
    const numbers = [x - pen[0], y - pen[1], end[0] - pen[0], end[1] - pen[1]].map((value) => exact(value))
    pen = end
    return `q${numbers.map(short).join(' ')}`
  })
  return `M${start.map(short).join(' ')}${turns.join('')}z`.replace(/ -/g, '-')
}

/** A closed line through the points without corners (Catmull-Rom as Bézier). */
export function smooth(points: readonly Point[], closed = true): string {
  const count = points.length
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)
    return points[wrapped] ?? [0, 0]
  }
  const [startX, startY] = at(0)
  let d = `M${short(startX)} ${short(startY)}`
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    d += `C${[...leave, ...arrive, ...to].map(short).join(' ')}`
  }
  return closed ? `${d}Z` : d
}

/** Shows the content only within the outline `d`. */
export function clipped(d: string, content: Markup): string {
  let hash = 7
  for (const letter of d) hash = (hash * 31 + letter.charCodeAt(0)) % 2147483647
  const id = `c${hash.toString(36)}`
  return element('clipPath', { id }, path(d, '#000')) + group(content, { 'clip-path': `url(#${id})` })
}

/** Many short lines as one path, in whole pixels and from point to point, so that thousands stay small. */
export function touches(lines: readonly (readonly [from: Point, way: Point])[]): string {
  let [penX, penY] = [0, 0]
  return lines
    .map(([[x, y], way]) => {
      const [left, top, dx, dy] = [Math.round(x), Math.round(y), Math.round(way[0]), Math.round(way[1])]
      const move = `m${left - penX} ${top - penY}l${dx} ${dy}`
      penX = left + dx
      penY = top + dy
      return move
    })
    .join('')
    .replace(/ -/g, '-')
}

/** Small rectangles of one colour as one path: x, y, width, height each, a pixel off where the hand slipped. */
export const panes = (list: readonly (readonly [x: number, y: number, width: number, height: number])[]) =>
  list
    .map(([x, y, width, height]) => {
      const [w, h] = [Math.round(width), Math.round(height)]
      const [slipX, slipY] = [Math.round(waver(x, y) * 0.8), Math.round(waver(y, x) * 0.8)]
      return `M${Math.round(x)} ${Math.round(y)}l${w} ${slipY}l${slipX} ${h}l${-w - slipX} ${-slipY}z`
    })
    .join('')
    .replace(/ -/g, '-')
