import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { clientOf } from './client'
import { killWhatStillRuns, runScript, type ScriptProcess, temporaryFolder } from './script-process'

jest.setTimeout(240_000)

const { folder, remove } = temporaryFolder()
const dataDir = path.join(folder, 'data')
const lockFile = path.join(dataDir, 'mulin.lock')
const start = () => runScript('start.js', { PORT: '0', DATA_DIR: dataDir })

afterAll(() => {
  killWhatStillRuns()
  remove()
})

describe('on a fresh folder', () => {
  let server: ScriptProcess
  let url: string

  beforeAll(async () => {
    server = start()
    url = await server.listening()
  })

  test('serves the pages, the demo content and the demo sign-in', async () => {
    const page = await fetch(url)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('id="app"')
    const client = clientOf(url)
    expect((await client.news()).length).toBeGreaterThan(0)
    expect(await client.signIn('林阿姨')).toEqual(expect.any(String))
  })

  test('says where it is and how to sign in, and nothing else', () => {
    expect(server.output.err).toBe('')
    expect(server.output.out).toContain('演示居民：在「我的」里用任意名字登录。')
    for (const line of server.output.out.trim().split('\n')) expect(line).toMatch(/^(睦邻|同一网络|演示)/)
  })

  test('keeps a second server off the folder, naming the first', async () => {
    const second = start()
    expect(await second.end()).toBe(1)
    expect(second.output).toEqual({
      out: '',
      err: `数据文件夹 ${dataDir} 已有服务在用（进程号 ${server.pid}，${url}）。\n`,
    })
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  test('ends at Ctrl-C with everything closed', async () => {
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toMatchObject({ pid: server.pid, address: url })
    expect(await server.end('SIGINT')).toBe(0)
    expect(existsSync(lockFile)).toBe(false)
    expect(server.output.err).toBe('')
  })
})

/** Signs in and likes, resident after resident, until the server is gone; answers the tokens of those acknowledged. */
const likeUntilItEnds = async (url: string, newsId: string, name: string, acknowledged: string[]) => {
  const client = clientOf(url)
  for (let round = 0; ; round++) {
    try {
      const token = await client.signIn(`${name}${round}`)
      await client.like(token, newsId)
      acknowledged.push(token)
    } catch {
      return
    }
  }
}

test('loses nothing that it acknowledged when it is killed in the middle of writing', async () => {
  let server = start()
  let client = clientOf(await server.listening())
  const [first] = await client.news()
  if (!first) throw new Error('no news')
  let acknowledgedInAll = 0
  for (const round of ['甲', '乙']) {
    const acknowledged: string[] = []
    const url = await server.listening()
    const writers = ['东', '南', '西', '北'].map((side) =>
      likeUntilItEnds(url, first.id, `${side}${round}`, acknowledged),
    )
    while (acknowledged.length < 30) await new Promise((resolve) => setTimeout(resolve, 5))
    await server.end('SIGKILL')
    await Promise.all(writers)
    acknowledgedInAll += acknowledged.length

    server = start()
    client = clientOf(await server.listening())
    for (const token of acknowledged) {
      expect((await client.reactions(token)).items).toMatchObject([{ id: first.id, liked: true }])
    }
  }
  const [now] = (await client.news()).filter(({ id }) => id === first.id)
  expect(now?.likeCount).toBeGreaterThanOrEqual(first.likeCount + acknowledgedInAll)
  // Each writer had at most one wish under way when the server was killed.
  expect(now?.likeCount).toBeLessThanOrEqual(first.likeCount + acknowledgedInAll + 8)
  expect(await server.end('SIGTERM')).toBe(0)
})
