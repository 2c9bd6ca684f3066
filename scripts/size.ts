import path from 'node:path'
import budgets from '../size-budgets.json'
import { ensureBuilt } from './ensure-built'
import { consoleFirstLoad } from './size/console-first-load'
import { h5FirstLoad } from './size/h5-first-load'
import { weappSizes } from './size/weapp-packages'

/** Weighs the builds against size-budgets.json; fails when one is over. A build that is missing is made. */
const FIRST_PAGE = 'pages/news/index'
const dist = path.resolve(__dirname, '..', 'dist')

const inKB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

let isOver = false
const weigh = (name: string, bytes: number, budgetKB: number) => {
  const fits = bytes <= budgetKB * 1024
  if (!fits) isOver = true
  console.log(`${fits ? 'PASS' : 'FAIL'}  ${name}: ${inKB(bytes)} of ${budgetKB} KB`)
}

ensureBuilt('weapp')
ensureBuilt('h5')
ensureBuilt('console')

const weapp = weappSizes(path.join(dist, 'weapp'))
weigh('weapp, main package', weapp.main, budgets.weappMainPackageKB)
for (const [root, bytes] of Object.entries(weapp.subpackages))
  weigh(`weapp, ${root}`, bytes, budgets.weappSubpackageKB)
weigh('weapp, base.wxml', weapp.baseTemplate, budgets.weappBaseTemplateKB)

const weighFirstLoad = (name: string, files: Record<string, number>, budgetKB: number) => {
  const total = Object.values(files).reduce((sum, bytes) => sum + bytes, 0)
  weigh(`${name}, first load gzipped`, total, budgetKB)
  for (const [file, bytes] of Object.entries(files)) console.log(`        ${file}: ${inKB(bytes)}`)
}
weighFirstLoad('H5', h5FirstLoad(path.join(dist, 'h5'), FIRST_PAGE), budgets.h5FirstLoadGzippedKB)
weighFirstLoad('console', consoleFirstLoad(path.join(dist, 'console')), budgets.consoleFirstLoadGzippedKB)

process.exit(isOver ? 1 : 0)
