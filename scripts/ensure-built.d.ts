export type Target = 'h5' | 'weapp'

/** Builds if the sources changed since; ends the process when the build fails. */
export function ensureBuilt(target: Target): void
export function isBuilt(target: Target): boolean
