import { inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_HEADER_LENGTH = 30

export type ZipEntry = { name: string; method: number; packedSize: number; size: number; headerAt: number }

const endOfDirectory = (view: DataView): number | null => {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The entries as the directory at the end of a ZIP declares them; null when it is none, or damaged. */
export const zipDirectory = (bytes: Uint8Array): ZipEntry[] | null => {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    const nameAt = at + ENTRY_LENGTH
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  // A reader would take a directory that does not reach the end record for one with something in front.
  return at === end ? entries : null
}

const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | null => {
  const view = viewOf(bytes)
  if (entry.headerAt + LOCAL_HEADER_LENGTH > bytes.length) return null
  const nameLength = view.getUint16(entry.headerAt + 26, true)
  const start = entry.headerAt + LOCAL_HEADER_LENGTH + nameLength + view.getUint16(entry.headerAt + 28, true)
  return start + entry.packedSize <= bytes.length ? bytes.subarray(start, start + entry.packedSize) : null
}

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflateRaw)

/** Whether an entry unpacks to the size declared and no more: a bomb may lie about it. */
export const hasDeclaredSize = async (bytes: Uint8Array, entry: ZipEntry): Promise<boolean> => {
  const packed = packedBytes(bytes, entry)
  if (!packed) return false
  if (entry.method === 0) return entry.size === entry.packedSize
  if (entry.method !== 8) return false
  try {
    const content = await unpack(packed, { maxOutputLength: Math.max(1, entry.size) })
    return content.length === entry.size
  } catch {
    return false
  }
}
