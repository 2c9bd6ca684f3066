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
    '<script defer src="/js/7.ab.js"></script><script src="/js/app.cd.js"></script><link href="/css/app.ef.css">',
  )
  put('js/7.ab.js', 'vendors')
  put('css/app.ef.css', 'styles')
  put(
    'js/app.cd.js',
    'x={"pages":["pages/news/index"]};r=[Object.assign({"path":"pages/news/index","load":function load(a,u){return[Promise.all([w.e(1),w.e(2)]).then(w.bind(w,9)),a,u]}},{"title":"一"}),Object.assign({path:"pages/me/index",load:function(a,u){return[w.e(3).then(w.bind(w,8)),a,u]}},{})]',
  )
  for (const chunk of [1, 2, 3]) put(`js/${chunk}.aa.js`, `chunk ${chunk}`)
  put('css/1.aa.css', 'page')
  put('js/1.aa.js.LICENSE.txt', 'licence')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('counts the index, what it names, and all chunks of the page, but of no other page', () => {
  expect(Object.keys(h5FirstLoad(folder, 'pages/news/index'))).toEqual([
    'index.html',
    'js/7.ab.js',
    'js/app.cd.js',
    'css/app.ef.css',
    'js/1.aa.js',
    'js/2.aa.js',
    'css/1.aa.css',
  ])
  expect(Object.keys(h5FirstLoad(folder, 'pages/me/index'))).toContain('js/3.aa.js')
})

test('refuses a build in which the page has no chunk, rather than count too little', () => {
  expect(() => h5FirstLoad(folder, 'pages/gone/index')).toThrow('names no chunk of pages/gone/index')
})
