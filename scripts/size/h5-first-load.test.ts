import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { h5FirstLoad } from './h5-first-load'

let folder: string

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mulin-size-'))
  put(
    'index.html',
    '<script>var files = {"pages/news/index":["js/1.aa.js","css/1.aa.css"],"pages/me/index":["js/3.aa.js"]}</script>' +
      '<script defer src="/js/7.ab.js"></script><script src="/js/app.cd.js"></script><link href="/css/app.ef.css">',
  )
  for (const file of [
    'js/7.ab.js',
    'js/app.cd.js',
    'css/app.ef.css',
    'js/1.aa.js',
    'css/1.aa.css',
    'js/3.aa.js',
  ])
    put(file, file)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('counts the index, what it names, and all files of the page, but of no other page', () => {
  expect(Object.keys(h5FirstLoad(folder, 'pages/news/index'))).toEqual([
    'index.html',
    'js/7.ab.js',
    'js/app.cd.js',
    'css/app.ef.css',
    'js/1.aa.js',
    'css/1.aa.css',
  ])
  expect(Object.keys(h5FirstLoad(folder, 'pages/me/index'))).toContain('js/3.aa.js')
})

test('refuses a build in which the page has no files, rather than count too little', () => {
  expect(() => h5FirstLoad(folder, 'pages/gone/index')).toThrow('names no files of pages/gone/index')
})
