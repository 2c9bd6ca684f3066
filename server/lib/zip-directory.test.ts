import { deflateRawSync } from 'node:zlib'
import { readArticle } from '../importers/read-article'
import { hasDeclaredSize, zipDirectory } from './zip-directory'

type Part = { name: string; packed: Uint8Array; size: number; method?: number }

const numbers = (...fields: [bytes: 2 | 4, value: number][]) =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )

const sizesOf = ({ packed, size, name }: Part): [2 | 4, number][] => [
  [4, 0],
  [4, packed.length],
  [4, size],
  [2, name.length],
  [2, 0],
]

/** A ZIP whose directory may say what it likes. */
const zipOf = (parts: Part[]): Uint8Array => {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const kind: [2 | 4, number][] = [[2, 20], [2, 0], [2, part.method ?? 8], [4, 0], ...sizesOf(part)]
    const name = Buffer.from(part.name)
    const header = Buffer.concat([numbers([4, 0x04034b50], ...kind), name, part.packed])
    local.push(header)
    directory.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, 20], ...kind, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        name,
      ]),
    )
    at += header.length
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0)
  const count: [2 | 4, number][] = [
    [2, parts.length],
    [2, parts.length],
  ]
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], ...count, [4, length], [4, at], [2, 0])
  return Buffer.concat([...local, ...directory, end])
}

const types: Part = { name: '[Content_Types].xml', packed: deflateRawSync('<Types/>'), size: 8 }
const packedZeros = (size: number) => deflateRawSync(Buffer.alloc(size))

const faultOf = async (...parts: Part[]) => {
  const read = await readArticle('炸弹.docx', zipOf([types, ...parts]))
  return read.ok ? null : read.reason
}

describe('the directory of a ZIP', () => {
  it('is read with names and sizes', () => {
    expect(zipDirectory(zipOf([types]))).toEqual([
      { name: '[Content_Types].xml', method: 8, packedSize: types.packed.length, size: 8, headerAt: 0 },
    ])
  })

  it('is none when it does not reach its end record, or the record is missing', () => {
    const zip = zipOf([types])
    expect(zipDirectory(Buffer.concat([Buffer.from('front'), zip]))).toBeNull()
    expect(zipDirectory(zip.subarray(0, -4))).toBeNull()
    expect(zipDirectory(new Uint8Array())).toBeNull()
  })

  it('lies when an entry unpacks to another size', async () => {
    const [less, more] = [50, 6000].map((size) => ({ name: 'a', packed: packedZeros(5000), size }))
    const zip = zipOf([types, ...(less && more ? [less, more] : [])])
    const entries = zipDirectory(zip) ?? []
    const answers = await Promise.all(entries.map((entry) => hasDeclaredSize(zip, entry)))
    expect(answers).toEqual([true, false, false])
  })
})

describe('a Word document that is a bomb', () => {
  it('is too large by what it declares', async () => {
    const large = { name: 'word/document.xml', packed: packedZeros(10), size: 60 * 1024 * 1024 }
    expect(await faultOf(large, { ...large, name: 'word/media/a.png' })).toBe('TOO_LARGE')
  })

  it('is damaged when it declares less than it holds', async () => {
    const packed = packedZeros(150 * 1024 * 1024)
    expect(await faultOf({ name: 'word/document.xml', packed, size: 1000 })).toBe('DAMAGED')
  })

  it('is damaged when its document is no XML', async () => {
    expect(await faultOf({ name: 'word/document.xml', packed: packedZeros(10), size: 10 })).toBe('DAMAGED')
  })
})
