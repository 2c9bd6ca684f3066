import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openAudioShelf } from './audio-shelf'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-shelf-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = (count: number) => Buffer.alloc(count, 1)
const usedAt = (name: string, minute: number) =>
  utimesSync(path.join(folder, `${name}.mp3`), minute * 60, minute * 60)

test('finds what was put there, and nothing else', async () => {
  const shelf = openAudioShelf(folder, 1000)
  await shelf.put('one', bytes(10))
  expect(await shelf.find('one', new Date())).toBe('one.mp3')
  expect(await shelf.find('other', new Date())).toBeNull()
})

test('lets go of what was unused for longest when it holds too much', async () => {
  const shelf = openAudioShelf(folder, 250)
  for (const [minute, name] of ['first', 'second'].entries()) {
    await shelf.put(name, bytes(100))
    usedAt(name, minute + 1)
  }
  await shelf.find('first', new Date(600_000))
  await shelf.put('third', bytes(100))
  expect(readdirSync(folder).sort()).toEqual(['first.mp3', 'third.mp3'])
})

test('lets go of what a process that ended had only begun to write', async () => {
  const begun = path.join(folder, 'begun.part')
  writeFileSync(begun, bytes(200))
  utimesSync(begun, 60, 60)
  await openAudioShelf(folder, 250).put('one', bytes(100))
  expect(readdirSync(folder)).toEqual(['one.mp3'])
})
