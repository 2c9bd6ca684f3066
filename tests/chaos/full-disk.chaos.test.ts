import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../start/script-process'
import { newsIds, residentClient, until } from './resident-client'
import { killServers, startServer } from './server-process'

const { folder, remove } = temporaryFolder()
afterAll(() => {
  killServers()
  remove()
})

test('reads on while the disk is full, loses nothing, and writes again when there is room', async () => {
  const FULL_DISK = path.join(folder, 'full')
  const settings = { DATA_DIR: path.join(folder, 'data'), FULL_DISK }
  const options = { require: [path.join(__dirname, 'full-disk.js')] }
  let server = await startServer(settings, options)
  const ids = await newsIds(server.url)
  const one = residentClient('林阿姨')
  await one.signIn(server.url)

  writeFileSync(FULL_DISK, '')
  const acknowledged: string[] = []
  const refusals = new Set<string>()
  // Pages of the database have room for a while; long texts use it up.
  const fill = async (round: number) => {
    const body = { name: `家人${round}`, relation: 'child', birthYear: 2015 }
    const { status, body: reply } = await one.ask(server.url, 'POST', '/me/relatives', body)
    if (status >= 500) refusals.add(`${status} ${(reply as { error: { code: string } }).error.code}`)
  }
  for (let round = 0; round < 200 && refusals.size === 0; round++) {
    const id = ids[round % ids.length] ?? ''
    const client = residentClient(`居民${round}`)
    const status = await client.signIn(server.url)
    if (status === 201 && (await client.react(server.url, id, true)) === 200) acknowledged.push(id)
    if (status >= 500) refusals.add(String(status))
    await fill(round)
  }
  expect([...refusals].map((one) => one.slice(0, 3))).toEqual(['503'])
  expect((await newsIds(server.url)).length).toBe(ids.length)

  rmSync(FULL_DISK)
  await until(async () => (await one.react(server.url, ids[0] ?? '', true)) === 200)
  expect(await server.end('SIGTERM')).toBe(0)
  server = await startServer(settings)
  expect(await one.likes(server.url)).toContain(ids[0])
})
