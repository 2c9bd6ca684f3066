import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ByteReader } from './byte-reader'

/** What follows is this many bytes of that file; an entry without a size is a folder, and the last one says the end. */
type Entry = { path: string; size?: number } | { end: true }

const line = (entry: Entry) => Buffer.from(`${JSON.stringify(entry)}\n`)

async function* packBelow(folder: string, relative: string): AsyncGenerator<Buffer> {
  const found = await readdir(path.join(folder, relative), { withFileTypes: true })
  for (const one of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.posix.join(relative, one.name)
    if (one.isDirectory()) {
      yield line({ path: name })
      yield* packBelow(folder, name)
    } else if (one.isFile()) {
      const file = path.join(folder, name)
      const { size } = await stat(file)
      yield line({ path: name, size })
      // No more than was said: a file that grows meanwhile must not shift what follows.
      if (size > 0) yield* createReadStream(file, { end: size - 1 }) as AsyncIterable<Buffer>
    }
  }
}

/** A folder as a stream of its folders and files, empty folders too: PostgreSQL wants them. */
export async function* packFolder(folder: string): AsyncGenerator<Buffer> {
  yield* packBelow(folder, '')
  yield line({ end: true })
}

/** Where an entry goes; one that would leave the folder is refused. */
const placeOf = (folder: string, name: string) => {
  const place = path.resolve(folder, name)
  if (!place.startsWith(path.resolve(folder) + path.sep))
    throw new Error(`an entry leaves the folder: ${name}`)
  return place
}

/** Writes what `packFolder` packed into an empty folder, readable by its owner alone. */
export const unpackFolder = async (reader: ByteReader, folder: string): Promise<void> => {
  mkdirSync(folder, { mode: 0o700 })
  for (;;) {
    const entry = JSON.parse((await reader.line()).toString('utf8')) as Entry
    if ('end' in entry) return
    const place = placeOf(folder, entry.path)
    if (entry.size === undefined) mkdirSync(place, { mode: 0o700 })
    else await pipeline(reader.bytes(entry.size), createWriteStream(place, { mode: 0o600, flags: 'wx' }))
  }
}
