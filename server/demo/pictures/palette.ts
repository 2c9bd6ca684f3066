/** The paint box of all pictures: warm paper, deep teal, cinnabar, ochre and soft greens. */
export const paint = {
  paper: '#f7f0e3',
  cream: '#fcf7ec',
  sand: '#ecdfc6',
  dune: '#dcc8a4',
  ochre: '#dda63f',
  honey: '#ecc36a',
  amber: '#c4822f',
  cinnabar: '#cf4a30',
  brick: '#a63f2c',
  coral: '#e4866a',
  blush: '#f1b9a0',
  rose: '#e9a3a0',
  teal: '#1f6468',
  deepTeal: '#14474c',
  lake: '#4e9290',
  mist: '#a8cbc5',
  haze: '#d3e2da',
  sky: '#bcd8d6',
  sage: '#a9bf95',
  leaf: '#7aa36c',
  moss: '#537d55',
  pine: '#2f5a4a',
  ink: '#22363a',
  slate: '#5b7074',
  stone: '#a7aca3',
  silver: '#d3d3c9',
  walnut: '#6f4a33',
  wood: '#b07f55',
  clay: '#cd9a72',
  night: '#1c3346',
  dusk: '#3d5a75',
  plum: '#7d5a73',
  white: '#fffdf7',
} as const

export const skin = { fair: '#f6d3b4', warm: '#edbd97', tan: '#dca27a' } as const
export const hairColor = { black: '#2b2829', brown: '#574036', grey: '#a9a59e', white: '#e6e2d8' } as const

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))

/** Mixes two colours: 0 is all the first, 1 all the second. */
export function mixed(first: string, second: string, share: number): string {
  const other = channels(second)
  const parts = channels(first).map((value, index) => value + ((other[index] ?? value) - value) * share)
  return '#' + parts.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')
}

export const darker = (color: string, share = 0.18) => mixed(color, paint.deepTeal, share)
export const lighter = (color: string, share = 0.25) => mixed(color, paint.cream, share)
/** How far things look: the farther, the more of the haze. */
export const faded = (color: string, share: number, haze: string = paint.haze) => mixed(color, haze, share)
