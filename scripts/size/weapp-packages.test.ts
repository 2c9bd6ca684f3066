import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { weappSizes } from './weapp-packages'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mulin-size-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('counts what lies below the root of a subpackage there, the rest in the main package', () => {
  const put = (file: string, bytes: number) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), 'x'.repeat(bytes))
  }
  const appJson = JSON.stringify({ subPackages: [{ root: 'pages/reading' }, { root: 'pages/mine/' }] })
  writeFileSync(path.join(folder, 'app.json'), appJson)
  put('app.js', 100)
  put('base.wxml', 30)
  put('project.config.json', 1000)
  put('pages/news/index.js', 7)
  put('pages/reading/article/index.js', 50)
  put('pages/reading/sub-vendors.js', 5)
  put('pages/mine/index.js', 20)
  expect(weappSizes(folder)).toEqual({
    main: appJson.length + 137,
    subpackages: { 'pages/reading': 55, 'pages/mine': 20 },
    baseTemplate: 30,
  })
})
