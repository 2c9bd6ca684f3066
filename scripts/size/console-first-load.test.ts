import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { consoleFirstLoad } from './console-first-load'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-console-size-'))
  for (const name of ['.vite', 'assets']) mkdirSync(path.join(folder, name))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (manifest: object) => {
  writeFileSync(path.join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
  for (const name of ['index.html', 'assets/entry.js', 'assets/shared.js', 'assets/news.js', 'assets/a.css'])
    writeFileSync(path.join(folder, name), name)
}

test('counts the entry with all that it imports and their styles, not what it loads later', () => {
  write({
    'index.html': {
      file: 'assets/entry.js',
      isEntry: true,
      imports: ['_shared.js'],
      dynamicImports: ['news'],
    },
    '_shared.js': { file: 'assets/shared.js', imports: ['index.html'], css: ['assets/a.css'] },
    news: { file: 'assets/news.js' },
  })
  expect(Object.keys(consoleFirstLoad(folder))).toEqual([
    'index.html',
    'assets/entry.js',
    'assets/shared.js',
    'assets/a.css',
  ])
})

test('complains of a build without an entry instead of weighing nothing', () => {
  write({ news: { file: 'assets/news.js' } })
  expect(() => consoleFirstLoad(folder)).toThrow('names no entry')
})
