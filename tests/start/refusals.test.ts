import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { killWhatStillRuns, runScript, temporaryFolder } from './script-process'

jest.setTimeout(120_000)

const { folder, remove } = temporaryFolder()
const dataDir = path.join(folder, 'data')

afterAll(() => {
  killWhatStillRuns()
  remove()
})

/** Runs until it refuses; answers the line. */
const refusal = async (settings: Record<string, string>) => {
  const server = runScript('start.js', { PORT: '0', DATA_DIR: dataDir, ...settings })
  expect(await server.end()).toBe(1)
  expect(server.output.out).toBe('')
  expect(server.output.err).toMatch(/^.+\n$/)
  return server.output.err
}

test('refuses a wrong setting', async () => {
  expect(await refusal({ PORT: 'abc' })).toBe('PORT 应是 0 到 65535 之间的整数，现在是“abc”。\n')
})

test('refuses production without its secrets', async () => {
  expect(await refusal({ NODE_ENV: 'production' })).toContain(
    'WECHAT_APP_ID、WECHAT_APP_SECRET、ENCRYPTION_KEY',
  )
})

test('refuses a data folder that cannot be one', async () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  expect(await refusal({ DATA_DIR: file })).toContain(file)
  const ENCRYPTION_KEY = Buffer.alloc(32).toString('base64')
  expect(await refusal({ DATA_DIR: path.join(file, 'below'), ENCRYPTION_KEY })).toContain(file)
})

test('refuses a busy port, and leaves the folder free', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(await refusal({ PORT: String(port) })).toBe(
    `端口 ${port} 已被占用，可以换一个，例如 PORT=${port + 1} npm start。\n`,
  )
  expect(existsSync(path.join(dataDir, 'mulin.lock'))).toBe(false)
  other.close()
})

test('refuses a host that is not its own', async () => {
  expect(await refusal({ HOST: '192.0.2.1' })).toBe('HOST=192.0.2.1 不是这台机器的地址。\n')
})

test('refuses a database out of reach, without telling its password', async () => {
  const line = await refusal({ DATABASE_URL: 'postgres://mulin:hush@127.0.0.1:1/mulin' })
  expect(line).toContain('连不上数据库 postgres://127.0.0.1:1/mulin')
  expect(line).not.toContain('hush')
})
