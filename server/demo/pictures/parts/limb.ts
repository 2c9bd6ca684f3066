import { type Point, short, stroke } from '../svg'

export interface Limb {
  from: Point
  to: Point
  /** Where elbow or knee goes: the way of a unit vector. */
  bend: Point
  bones: number
}

/** The joint of two equal bones between two ends, on the side `bend` points to; a limb too short is stretched. */
export function joint({ from, to, bend, bones }: Limb): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const distance = Math.hypot(dx, dy) || 1
  const out = Math.sqrt(Math.max(0, bones * bones - (distance / 2) ** 2))
  const normal: Point = [-dy / distance, dx / distance]
  const side = normal[0] * bend[0] + normal[1] * bend[1] >= 0 ? 1 : -1
  return [from[0] + dx / 2 + normal[0] * out * side, from[1] + dy / 2 + normal[1] * out * side]
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]

/** A soft line from end to end through the joint; `until` below 1 draws only its first part, as a sleeve. */
export function limb(shape: Limb, color: string, width: number, until = 1): string {
  const { from, to } = shape
  const middle = joint(shape)
  const straight = between(from, to, 0.5)
  const handle: Point = [2 * middle[0] - straight[0], 2 * middle[1] - straight[1]]
  // Less than fully through the joint keeps the bend soft without making it a hose.
  const soft = between(middle, handle, 0.62)
  const first = between(from, soft, until)
  const end = between(first, between(soft, to, until), until)
  return stroke(
    `M${from.map(short).join(' ')}Q${first.map(short).join(' ')} ${end.map(short).join(' ')}`,
    color,
    width,
  )
}
