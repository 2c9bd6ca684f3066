import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The folder and those above it, for their owner alone. Not `mkdir` with `recursive`: where nothing can be made
 * (in /proc, for one) it tries forever.
 */
export const makeFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
