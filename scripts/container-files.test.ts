import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SERVER_ARGUMENTS, SERVER_FLAGS } from '../bench/lib/server-flags'

const root = path.resolve(__dirname, '..')
const read = (name: string) => readFileSync(path.join(root, name), 'utf8')

/** Instructions with their continued lines joined, comments left out. */
const instructions = read('Dockerfile')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', ...rest] = line.split(' ')
    return { name, text: rest.join(' ') }
  })
const stages = instructions.reduce<(typeof instructions)[]>((found, instruction) => {
  if (instruction.name === 'FROM') found.push([])
  found.at(-1)?.push(instruction)
  return found
}, [])
const last = stages.at(-1) ?? []
const copies = (stage: typeof instructions) =>
  stage
    .filter(({ name, text }) => name === 'COPY' && !text.startsWith('--from'))
    .flatMap(({ text }) => text.split(' ').slice(0, -1))
const ignored = read('.dockerignore').trim().split('\n')

test('copies nothing that is not there, or that the build does not get to see', () => {
  for (const source of stages.flatMap(copies)) {
    expect([source, existsSync(path.join(root, source))]).toEqual([source, true])
    expect(ignored).not.toContain(source)
  }
})

test('copies from stages that exist what these make', () => {
  const names = stages.map(([from]) => / AS (\w+)/.exec(from?.text ?? '')?.[1])
  for (const { text } of instructions.filter(({ text }) => text.startsWith('--from=')))
    expect(names).toContain(/^--from=(\w+)/.exec(text)?.[1])
})

test('builds all that the server serves', () => {
  const served = /\[('[^\]]+')\]\.filter\(\(target\) => !isBuilt/.exec(read('scripts/start.js'))?.[1]
  const targets = (served ?? '').replace(/[', ]+/g, ' ').trim()
  expect(targets).not.toBe('')
  expect(read('Dockerfile')).toContain(`RUN node scripts/ensure-built.js ${targets}\n`)
})

test('gives the server every folder that it imports from', () => {
  expect(copies(last)).toEqual(expect.arrayContaining(['core', 'server', 'scripts', 'package.json']))
})

test('runs as nobody special, under Node alone, which gets the signal to stop', () => {
  const names = last.map(({ name }) => name)
  expect(names.indexOf('USER')).toBeGreaterThan(names.lastIndexOf('COPY'))
  expect(last.find(({ name }) => name === 'USER')?.text).toBe('node')
  const command = JSON.parse(last.find(({ name }) => name === 'CMD')?.text ?? '[]') as string[]
  expect(command[0]).toBe('node')
  expect(command.slice(1, -1)).toEqual(SERVER_ARGUMENTS)
  expect(existsSync(path.join(root, command.at(-1) ?? ''))).toBe(true)
})

test('holds no secret, and is watched', () => {
  expect(read('Dockerfile')).not.toMatch(/SECRET|PASSWORD|ENCRYPTION_KEY|DATABASE_URL/)
  expect(ignored).toEqual(expect.arrayContaining(['.env', '.data', '.git', 'node_modules']))
  expect(last.find(({ name }) => name === 'HEALTHCHECK')?.text).toContain('/healthz')
})

test('the same Node as the project asks for', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
  const major = /(\d+)/.exec(engines.node)?.[1]
  for (const [from] of stages) expect(from?.text).toMatch(new RegExp(`^node:${major}-`))
})

describe('compose.yaml', () => {
  const compose = read('compose.yaml')

  test('takes every secret from outside, and stops without one', () => {
    const given = [...compose.matchAll(/\$\{(\w+):([?-])/g)].map(([, name, kind]) => [name, kind])
    for (const name of ['POSTGRES_PASSWORD', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'ENCRYPTION_KEY'])
      expect(given).toContainEqual([name, '?'])
  })

  test('sets only what the server knows', () => {
    const server = / {2}server:[^]*?environment:\n([^]*?)\n\n/.exec(compose)?.[1] ?? ''
    const names = [...server.matchAll(/^ {6}(\w+):/gm)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(3)
    const settings = read('server/settings.ts')
    for (const name of names) expect([name, settings.includes(`'${name}'`)]).toEqual([name, true])
  })

  test('gives a stopping server longer than it drains and closes', () => {
    const grace = Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])
    const drain = Number(/'DRAIN_SECONDS', isProduction \? (\d+)/.exec(read('server/settings.ts'))?.[1])
    const close = Number(/CLOSE_WITHIN_MS = (\d+)_000/.exec(read('server/main.ts'))?.[1])
    expect(grace).toBeGreaterThan(drain + close)
  })
})

test('runs the server by npm start as in the container, and as it is measured', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expect(scripts.start).toBe(['node', ...SERVER_FLAGS, 'scripts/start.js'].join(' '))
})
