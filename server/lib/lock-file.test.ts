import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findLockHolder, type LockHolder, takeLock } from './lock-file'

const PROGRAM = `
  require('tsx/cjs')
  const { takeLock } = require(${JSON.stringify(path.join(__dirname, 'lock-file.ts'))})
  const [folder] = process.argv.slice(1)
  const say = (line) => process.stdout.write(line + '\\n')
  say('ready')
`

/** Waits until told, tries to take the lock, says how that went, and stays until killed. */
const STARTER = `${PROGRAM}
  process.stdin.once('data', () => {
    const result = takeLock(folder)
    if (result.ok) result.lock.announce('http://127.0.0.1:8080')
    say(result.ok ? 'taken' : 'refused')
  })
`

/** Waits until a time it is told, tries one folder after the other in step with others, says which it won. */
const RACER = `${PROGRAM}
  process.stdin.once('data', (start) => {
    const won = []
    for (let round = 0; round < 40; round++) {
      while (Date.now() < Number(start) + round * 10);
      if (takeLock(folder + '/' + round).ok) won.push(round)
    }
    say(won.join(' '))
  })
`

let folder: string
let starters: ChildProcess[] = []
const lockFile = () => path.join(folder, 'mulin.lock')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin lock-'))
})
afterEach(async () => {
  await Promise.all(starters.map(kill))
  starters = []
  rmSync(folder, { recursive: true })
})

const kill = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

const nextLine = async (child: ChildProcess) => {
  if (!child.stdout) throw new Error('no output')
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  return chunk.toString().trim()
}

const ready = async (program: string) => {
  const child = spawn(process.execPath, ['-e', program, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  starters.push(child)
  await nextLine(child)
  return child
}

const tell = (child: ChildProcess, words: string) => {
  const line = nextLine(child)
  child.stdin?.write(words)
  return line
}

const writeHolder = (holder: Partial<LockHolder>) =>
  writeFileSync(lockFile(), JSON.stringify({ startedAt: null, address: null, operatorToken: 't', ...holder }))

const taken = () => {
  const result = takeLock(folder)
  if (!result.ok) throw new Error(`refused by ${result.holder.pid}`)
  return result.lock
}

test('makes the folder, keeps the token to its owner, and leaves nothing behind on release', () => {
  const nested = path.join(folder, 'new', 'data')
  const result = takeLock(nested)
  const file = path.join(nested, 'mulin.lock')
  expect(result.ok).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(nested)).toEqual(['mulin.lock'])
  if (result.ok) result.lock.release()
  expect(readdirSync(nested)).toEqual([])
})

test('tells others the address once it is known, with the same token', () => {
  const lock = taken()
  lock.announce('http://127.0.0.1:9')
  const written = JSON.parse(readFileSync(lockFile(), 'utf8')) as LockHolder
  expect(written).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:9' })
  expect(written.operatorToken).toBe(lock.operatorToken)
  expect(statSync(lockFile()).mode & 0o777).toBe(0o600)
})

test('refuses while the holder lives, naming where it answers', async () => {
  const holder = await ready(STARTER)
  expect(await tell(holder, 'take')).toBe('taken')
  expect(takeLock(folder)).toMatchObject({
    ok: false,
    holder: { pid: holder.pid, address: 'http://127.0.0.1:8080' },
  })
  expect(findLockHolder(folder)?.pid).toBe(holder.pid)
})

test('takes over from a holder that was killed', async () => {
  const holder = await ready(STARTER)
  await tell(holder, 'take')
  await kill(holder)
  expect(findLockHolder(folder)).toBeNull()
  taken().release()
  expect(readdirSync(folder)).toEqual([])
})

if (existsSync('/proc/self/stat')) {
  test('takes over when the number belongs to another process by now', async () => {
    const other = await ready(STARTER)
    writeHolder({ pid: other.pid ?? 0, startedAt: '1' })
    expect(taken()).toBeDefined()
  })
}

test('takes over from its own number: a container started again', () => {
  writeHolder({ pid: process.pid })
  expect(taken()).toBeDefined()
})

test.each(['', '{"pid":', 'null', '{"pid":"x"}'])('takes over from the damaged lock %j', (text) => {
  writeFileSync(lockFile(), text)
  expect(taken()).toBeDefined()
})

test('leaves a lock alone that is another one by now', () => {
  const lock = taken()
  writeHolder({ pid: 1 })
  lock.announce('http://127.0.0.1:9')
  lock.release()
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: 1, address: null })
})

test.each([
  ['free folders', () => {}],
  ['stale locks', (file: string) => writeFileSync(file, JSON.stringify({ pid: 2 ** 30, startedAt: null }))],
])('lets exactly one of several processes have each of many %s', async (_, prepare) => {
  const rounds = Array.from({ length: 40 }, (_each, round) => path.join(folder, String(round)))
  for (const round of rounds) {
    mkdirSync(round)
    prepare(path.join(round, 'mulin.lock'))
  }
  const racers = await Promise.all(Array.from({ length: 4 }, () => ready(RACER)))
  const start = String(Date.now() + 200)
  const won = await Promise.all(racers.map((racer) => tell(racer, start)))
  const winners = won.flatMap((line) => line.split(' ')).filter(Boolean)
  expect(winners.sort()).toEqual(rounds.map((round) => path.basename(round)).sort())
  for (const round of rounds) expect(readdirSync(round)).toEqual(['mulin.lock'])
})
