import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PAGE_SIZE } from './page-size'

it('is what index.html asks for ahead, or the list would ask a second time', () => {
  const html = readFileSync(path.join(__dirname, '../index.html'), 'utf8')
  expect(/'\/news\?limit=(\d+)'/.exec(html)?.[1]).toBe(String(PAGE_SIZE))
})
