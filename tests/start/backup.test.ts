import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { clientOf } from './client'
import { killWhatStillRuns, runScript, type ScriptProcess, temporaryFolder } from './script-process'

jest.setTimeout(240_000)

const { folder, remove } = temporaryFolder()
const dataDir = path.join(folder, 'data')
const inFolder = (name: string) => path.join(folder, name)

const run = async (
  script: 'backup.js' | 'restore.js',
  file: string,
  settings: Record<string, string> = {},
) => {
  const process = runScript(script, { DATA_DIR: dataDir, ...settings }, [file])
  const code = await process.end()
  return { code, out: process.output.out.trim(), err: process.output.err.trim() }
}

/** Another folder with the same key, as after the loss of a machine. */
const freshDataDir = (name: string) => {
  const fresh = inFolder(name)
  mkdirSync(fresh)
  copyFileSync(path.join(dataDir, 'encryption.key'), path.join(fresh, 'encryption.key'))
  return fresh
}

/** Every row of every table, in an order that does not depend on where it lies. */
const everything = async (of: string) => {
  const pglite = await PGlite.create(path.join(of, 'database'))
  const tables = await pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const { rows } = await pglite.query<{ hash: string; rows: number }>(
      `select count(*)::int as rows, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${name} t`,
    )
    found[name] = `${rows[0]?.rows} rows ${rows[0]?.hash}`
  }
  await pglite.close()
  return found
}

let server: ScriptProcess
let url: string
const acknowledged: string[] = []

beforeAll(async () => {
  server = runScript('start.js', { PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: 'off' })
  url = await server.listening()
})
afterAll(() => {
  killWhatStillRuns()
  remove()
})

describe('while the server is being written to', () => {
  test('has all that was acknowledged before, whole, and refuses to overwrite', async () => {
    const client = clientOf(url)
    const [first] = await client.news()
    const newsId = first?.id ?? ''
    let isOver = false
    const write = async (side: string) => {
      for (let round = 0; !isOver; round++) {
        const token = await client.signIn(`${side}${round}`)
        await client.like(token, newsId)
        acknowledged.push(token)
        // A breath: at full speed the copy only waits for its turns, half a minute long.
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    const writers = ['东', '南', '西', '北'].map(write)
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5))
    const before = [...acknowledged]
    const done = await run('backup.js', inFolder('serving.backup'))
    isOver = true
    await Promise.all(writers)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toMatch(/^备份已写好：.*serving\.backup（\d+\.\d MB，含图片和附件，已核对）/)
    // The server went on meanwhile.
    expect(acknowledged.length).toBeGreaterThan(before.length)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('backup-'))).toEqual([])

    const again = await run('backup.js', inFolder('serving.backup'))
    expect(again).toMatchObject({
      code: 1,
      err: `${inFolder('serving.backup')} 已经存在，没有覆盖。请换一个文件名。`,
    })

    const restored = freshDataDir('after serving')
    expect(await run('restore.js', inFolder('serving.backup'), { DATA_DIR: restored })).toMatchObject({
      code: 0,
      err: '',
    })
    const other = runScript('start.js', { PORT: '0', DATA_DIR: restored })
    const otherClient = clientOf(await other.listening())
    for (const token of before)
      expect((await otherClient.reactions(token)).items).toMatchObject([{ id: newsId, liked: true }])
    const [likes] = (await otherClient.news()).filter(({ id }) => id === newsId)
    expect(likes?.likeCount).toBeGreaterThanOrEqual((first?.likeCount ?? 0) + before.length)
    expect(await other.end('SIGTERM')).toBe(0)
  })

  test('lets nobody else have one', async () => {
    expect((await fetch(`${url}/backup`)).status).toBe(403)
    expect((await fetch(`${url}/backup`, { headers: { authorization: 'Bearer guessed' } })).status).toBe(403)
  })
})

describe('of a stopped server', () => {
  beforeAll(async () => {
    expect(await server.end('SIGTERM')).toBe(0)
    expect(await run('backup.js', inFolder('all.backup'))).toMatchObject({ code: 0 })
  })

  test('restores every row of every table, pictures too', async () => {
    const restored = freshDataDir('restored')
    expect(await run('restore.js', inFolder('all.backup'), { DATA_DIR: restored })).toMatchObject({
      code: 0,
      err: '',
    })
    const found = await everything(restored)
    expect(found).toEqual(await everything(dataDir))
    expect(found['public.media_copy']).toMatch(/^[1-9]\d* rows/)
  })

  test('overwrites no database, and none in use', async () => {
    const { code, err } = await run('restore.js', inFolder('all.backup'))
    expect(code).toBe(1)
    expect(err).toContain('已有数据库，没有覆盖')
  })

  test('refuses a file that is damaged, cut short, or something else, and leaves nothing behind', async () => {
    const whole = readFileSync(inFolder('all.backup'))
    const flipped = Buffer.from(whole)
    flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] ?? 0) ^ 1
    const fresh = freshDataDir('untouched')
    const refusal = async (name: string, bytes: Uint8Array) => {
      writeFileSync(inFolder(name), bytes)
      const { code, err } = await run('restore.js', inFolder(name), { DATA_DIR: fresh })
      expect(readdirSync(fresh)).toEqual(['encryption.key'])
      return [code, err.replace(folder, '')]
    }
    expect(await refusal('flipped', flipped)).toEqual([
      1,
      '/flipped 不完整或已损坏，不能用来恢复。请换一份备份。',
    ])
    expect(await refusal('short', whole.subarray(0, -1000))).toEqual([
      1,
      '/short 不完整或已损坏，不能用来恢复。请换一份备份。',
    ])
    expect(await refusal('other', Buffer.from('通知'))).toEqual([1, '/other 不是睦邻的备份文件。'])
  })

  test('refuses another key, with which the telephone numbers would not open', async () => {
    const { code, err } = await run('restore.js', inFolder('all.backup'), {
      DATA_DIR: inFolder('another key'),
    })
    expect(code).toBe(1)
    expect(err).toMatch(/^备份时的密钥（k[0-9a-f]{8}）不是现在的这一个/)
  })
})

test('sends who uses PostgreSQL to its own tools', async () => {
  const { code, err } = await run('backup.js', inFolder('pg.backup'), {
    DATABASE_URL: 'postgres://u:p@127.0.0.1:1/m',
  })
  expect([code, err]).toEqual([
    1,
    'DATABASE_URL 已设置：PostgreSQL 用它自己的工具备份，见 docs/deploying.md。',
  ])
})
