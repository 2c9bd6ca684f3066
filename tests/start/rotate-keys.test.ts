import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Resident } from '../../core/contract/resident'
import { clientOf } from './client'
import { prepareDataDir } from './prepared-data-dir'
import { killWhatStillRuns, runScript, temporaryFolder } from './script-process'

jest.setTimeout(240_000)

const { folder, remove } = temporaryFolder()
const dataDir = path.join(folder, 'data')
const [OLD, NEW] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]

beforeAll(() => prepareDataDir(dataDir))
afterAll(() => {
  killWhatStillRuns()
  remove()
})

const start = (keys: Record<string, string>) =>
  runScript('start.js', { PORT: '0', DATA_DIR: dataDir, ...keys })
const rotate = async (keys: Record<string, string>) => {
  const run = runScript('rotate-keys.js', { DATA_DIR: dataDir, ...keys })
  return { code: await run.end(), text: `${run.output.out}${run.output.err}`.trim() }
}
const me = async (url: string, token: string, phone?: string) => {
  const reply = await fetch(`${url}/api/v1/me${phone === undefined ? '' : '/phone'}`, {
    method: phone === undefined ? 'GET' : 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(phone !== undefined && { body: JSON.stringify({ phone }) }),
  })
  return (await reply.json()) as Resident
}

test('replaces the key of the embedded database, beside the server that has it', async () => {
  let server = start({ ENCRYPTION_KEY: OLD })
  let url = await server.listening()
  const token = await clientOf(url).signIn('换钥匙')
  await me(url, token, '15600000077')
  const both = { ENCRYPTION_KEY: NEW, OTHER_ENCRYPTION_KEYS: OLD }
  // The server seals by the old key still.
  expect(await rotate(both)).toMatchObject({ code: 1, text: expect.stringContaining('重新启动') as string })
  await server.end('SIGINT')

  server = start(both)
  url = await server.listening()
  expect(await me(url, token)).toMatchObject({ phone: '156******77' })
  expect(await rotate(both)).toMatchObject({ code: 0, text: expect.stringContaining('已全部换成') as string })
  await server.end('SIGINT')

  server = start({ ENCRYPTION_KEY: NEW })
  url = await server.listening()
  expect(await me(url, token)).toMatchObject({ phone: '156******77' })
  await server.end('SIGINT')
  // Without a server it opens the folder by itself, and finds nothing left.
  expect(await rotate({ ENCRYPTION_KEY: NEW })).toMatchObject({
    code: 0,
    text: expect.stringContaining('（0 处）') as string,
  })
})
