import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; css?: string[]; assets?: string[] }
type Manifest = Record<string, Chunk>

/** A chunk and whatever it imports before it runs; not what it loads later. */
const withImports = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of manifest[key]?.imports ?? []) withImports(manifest, imported, seen)
  return seen
}

/**
 * Gzipped bytes of each file that a browser loads before the sign-in page shows: index.html, the entry with all that
 * it imports, and their styles and pictures. Vite's manifest names them.
 */
export const consoleFirstLoad = (folder: string): Record<string, number> => {
  const read = (file: string) => readFileSync(path.join(folder, file))
  const manifest = JSON.parse(read('.vite/manifest.json').toString()) as Manifest
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('The manifest names no entry')
  const chunks = [...new Set(entries.flatMap((entry) => [...withImports(manifest, entry)]))]
  const files = chunks.flatMap((key) => {
    const { file, css = [], assets = [] } = manifest[key] ?? { file: '' }
    return [file, ...css, ...assets]
  })
  return Object.fromEntries(
    ['index.html', ...new Set(files)].map((file) => [file, gzipSync(read(file)).length]),
  )
}
