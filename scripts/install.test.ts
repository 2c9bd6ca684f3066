import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isInstalled } from './install'

type Entry = { version: string; integrity?: string; dev?: true; optional?: true; devOptional?: true }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-install-'))
  mkdirSync(path.join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const lock = (packages: Record<string, Entry>) => {
  const root = { '': { version: '0.1.0' } }
  writeFileSync(
    path.join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { ...root, ...packages } }),
  )
}
const installed = (packages: Record<string, Entry>) =>
  writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))

const isComplete = (withTools = true) => isInstalled({ withTools }, folder)

const SERVER = { 'node_modules/fastify': { version: '5.12.8', integrity: 'sha512-a' } }
const TOOL = { 'node_modules/jest': { version: '29.7.0', dev: true as const } }

test('is content with what the lock file says', () => {
  lock({ ...SERVER, ...TOOL })
  installed({ ...SERVER, ...TOOL })
  expect(isComplete()).toBe(true)
})

test('misses everything before the first installation and after an interrupted one', () => {
  lock(SERVER)
  expect(isComplete()).toBe(false)
  writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), '{"packages":')
  expect(isComplete()).toBe(false)
})

test('misses a package that another commit added, updated or rebuilt', () => {
  lock({ ...SERVER, 'node_modules/new': { version: '1.0.0' } })
  installed(SERVER)
  expect(isComplete()).toBe(false)
  lock({ 'node_modules/fastify': { version: '5.12.9' } })
  expect(isComplete()).toBe(false)
  lock({ 'node_modules/fastify': { version: '5.12.8', integrity: 'sha512-b' } })
  expect(isComplete()).toBe(false)
})

test('needs the build tools only to build', () => {
  lock({ ...SERVER, ...TOOL })
  installed(SERVER)
  expect(isComplete(true)).toBe(false)
  expect(isComplete(false)).toBe(true)
})

test('does without the parts of other platforms', () => {
  lock({ ...SERVER, 'node_modules/parts-for-windows': { version: '1.0.0', optional: true } })
  installed(SERVER)
  expect(isComplete()).toBe(true)
})
