import { element, type Markup, joined } from './svg'

/**
 * A gradient's name says what it is, so a shape can use it without registering it anywhere:
 * the picture, when put together, writes the definition of every name it finds.
 * Colours are #rrggbb or #rrggbbaa.
 */
const named = (kind: 'down' | 'across' | 'slant' | 'glow', colors: readonly string[]) =>
  `url(#${kind}_${colors.map((color) => color.slice(1)).join('_')})`

export const down = (...colors: string[]) => named('down', colors)
export const across = (...colors: string[]) => named('across', colors)
export const slant = (...colors: string[]) => named('slant', colors)
/** From the middle outwards. */
export const glow = (...colors: string[]) => named('glow', colors)

const DIRECTIONS: Record<string, Record<string, number>> = {
  down: { x1: 0, y1: 0, x2: 0, y2: 1 },
  across: { x1: 0, y1: 0, x2: 1, y2: 0 },
  slant: { x1: 0, y1: 0, x2: 1, y2: 1 },
}

function definition(id: string): string {
  const [kind = '', ...colors] = id.split('_')
  const stops = colors.map((color, index) =>
    element('stop', {
      offset: colors.length === 1 ? 0 : (index / (colors.length - 1)).toFixed(2),
      'stop-color': `#${color.slice(0, 6)}`,
      'stop-opacity': color.length > 6 ? (parseInt(color.slice(6), 16) / 255).toFixed(2) : undefined,
    }),
  )
  return kind === 'glow'
    ? element('radialGradient', { id }, stops)
    : element('linearGradient', { id, ...DIRECTIONS[kind] }, stops)
}

export function gradientsIn(markup: Markup): string {
  const found = joined(markup).matchAll(/url\(#((?:down|across|slant|glow)_[0-9a-f_]+)\)/g)
  return [...new Set([...found].map((match) => match[1] ?? ''))].map(definition).join('')
}
