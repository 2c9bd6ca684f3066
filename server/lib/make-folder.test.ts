import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeFolder } from './make-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('makes the folders above too, for their owner alone, and leaves those that are there', () => {
  const deep = path.join(folder, 'a', 'b')
  makeFolder(deep)
  makeFolder(deep)
  expect(statSync(deep).mode & 0o777).toBe(0o700)
})

test('fails where a file has the place', () => {
  const file = path.join(folder, 'taken')
  writeFileSync(file, '')
  expect(() => makeFolder(file)).toThrow('EEXIST')
  expect(() => makeFolder(path.join(file, 'below'))).toThrow(/EEXIST|ENOTDIR/)
})

if (existsSync('/proc/self')) {
  test('fails at once where nothing can be made', () => {
    expect(() => makeFolder('/proc/mulin/data')).toThrow('ENOENT')
  })
}
