import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const read = (name: string) => readFileSync(path.join(root, name), 'utf8')
const model = read('docs/threat-model.md')
const named = [...model.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file = '']) => file)

test('the threat model names tests that are there', () => {
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

test('every line of it has a test', () => {
  const [table = ''] = model.split('## What is left')
  const lines = table.split('\n').filter((line) => line.startsWith('|'))
  expect(lines.slice(2).filter((line) => !line.includes('.test.ts`'))).toEqual([])
})

test('every package that the server needs is looked at', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const ofClients = /^(@tarojs\/|react|@tanstack\/|@babel\/)/
  const ours = Object.keys(dependencies).filter((name) => !ofClients.test(name))
  const PLAIN = [
    '@date-fns/tz',
    '@fastify/helmet',
    '@fastify/type-provider-typebox',
    '@sinclair/typebox',
    'ajv-formats',
    'tsx',
  ]
  expect(ours.filter((name) => !PLAIN.includes(name) && !model.includes(`\`${name}\``))).toEqual([])
})
