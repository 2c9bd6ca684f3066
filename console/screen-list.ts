import type { ScreenEntry } from './lib/screen-entry'

/** Every screen, a line each; the first that the role allows is where an officer arrives. */
export const screens: ScreenEntry[] = []
