import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sourceHash } from './source-hash'

describe('the hash of sources', () => {
  let folder: string
  const write = (name: string, text: string) => writeFileSync(path.join(folder, 'src', name), text)
  const hash = () => sourceHash(['src'], folder)

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sources-'))
    mkdirSync(path.join(folder, 'src'))
    write('a.ts', 'one')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('changes with a file, and comes back with it', () => {
    const before = hash()
    write('a.ts', 'two')
    expect(hash()).not.toBe(before)
    write('a.ts', 'one')
    expect(hash()).toBe(before)
  })

  it('changes when a file is added, but not for a test', () => {
    const before = hash()
    write('a.test.ts', 'a test')
    expect(hash()).toBe(before)
    write('b.ts', '')
    expect(hash()).not.toBe(before)
  })

  it('leaves out what does not exist', () => {
    expect(sourceHash(['scripts/source-hash.js', 'no-such-file'])).toBe(
      sourceHash(['scripts/source-hash.js']),
    )
  })
})
