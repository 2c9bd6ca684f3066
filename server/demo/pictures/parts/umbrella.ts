import { darker, paint } from '../palette'
import { type Markup, path, stroke } from '../svg'

/** An open umbrella; x, y is the middle of its rim. */
export const umbrella = (x: number, y: number, r: number, color: string): Markup => [
  stroke(`M${x} ${y - r * 0.6}V${y + r * 0.9}`, paint.ink, 4),
  path(
    `M${x - r} ${y}Q${x - r * 0.9} ${y - r} ${x} ${y - r}T${x + r} ${y}q${-r * 0.25} ${-r * 0.18} ${-r * 0.5} 0-${r * 0.25} ${-r * 0.18} ${-r * 0.5} 0-${r * 0.25} ${-r * 0.18} ${-r * 0.5} 0-${r * 0.25} ${-r * 0.18} ${-r * 0.5} 0Z`,
    color,
  ),
  stroke(
    `M${x} ${y - r}q${-r * 0.6} ${r * 0.3} ${-r * 0.5} ${r}M${x} ${y - r}q${r * 0.6} ${r * 0.3} ${r * 0.5} ${r}M${x} ${y - r}v${r}`,
    darker(color, 0.25),
    2,
  ),
]
