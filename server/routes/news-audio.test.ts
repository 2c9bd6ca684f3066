import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { NewsAudio } from '../../core/contract/news-audio'
import { addNews, addUnit, bodyOf } from '../../tests/scene'
import { type SpeechStandIn, startSpeechStandIn } from '../../tests/speech-stand-in'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { buildApp } from '../app'

let speech: SpeechStandIn
let dataDir: string
let server: TestServer
let app: FastifyInstance
let unit: string
let lines: string[]

beforeAll(async () => {
  server = await startTestServer()
  unit = await addUnit(server.db, '青禾居民区')
})
afterAll(() => server.close())

/** Another app on the same database: what a service is and keeps is of the app. */
const start = async (readAloud: object | null = {}) => {
  app = await buildApp({
    db: server.db,
    settings: {
      ...server.settings,
      dataDir,
      logLevel: 'warn',
      readAloud: readAloud && { url: speech.url, key: null, model: null, voice: null, ...readAloud },
    },
    logTo: { write: (line) => lines.push(line) },
  })
}
beforeEach(async () => {
  lines = []
  speech = await startSpeechStandIn()
  dataDir = mkdtempSync(path.join(tmpdir(), 'mulin-audio-'))
})
afterEach(async () => {
  await app.close()
  await speech.close()
  rmSync(dataDir, { recursive: true })
})

const get = (url: string, headers = {}) => app.inject({ url, headers })
const audioOf = (id: string) => get(`/api/v1/news/${id}/audio`)
const srcOf = async (id: string) => (await audioOf(id)).json<NewsAudio>().src ?? ''
const article = (title = '周末修伞', ...paragraphs: string[]) =>
  addNews(server.db, unit, {
    title,
    body: bodyOf(...(paragraphs.length > 0 ? paragraphs : ['带上坏伞来。'])),
  })

describe('where a service is set up', () => {
  test('says so of an article with words, and reads out its title and its words', async () => {
    await start({ key: 'secret', model: 'a-model', voice: 'a-voice' })
    const id = await article()
    expect((await get(`/api/v1/news/${id}`)).json()).toMatchObject({ hasAudio: true })
    const audio = await get(await srcOf(id))
    expect(audio.headers).toMatchObject({ 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes' })
    expect(audio.rawPayload.toString()).toContain('周末修伞。\n带上坏伞来。')
    expect(speech.asked).toEqual([
      {
        input: '周末修伞。\n带上坏伞来。',
        response_format: 'mp3',
        model: 'a-model',
        voice: 'a-voice',
        authorization: 'Bearer secret',
      },
    ])
  })

  test('speaks the same words once, also after the next start', async () => {
    await start()
    const id = await article()
    const src = await srcOf(id)
    await get(src)
    await app.close()
    await start()
    const same = await article()
    expect((await srcOf(same)).split('?')[1]).toBe(src.split('?')[1])
    expect(speech.asked).toHaveLength(1)
  })

  test('has other audio when the words have changed', async () => {
    await start()
    const before = await srcOf(await article('一'))
    const after = await srcOf(await article('二'))
    expect(before.split('?')[1]).not.toBe(after.split('?')[1])
  })

  test('hands out a part of the file, as players ask for it', async () => {
    await start()
    const part = await get(await srcOf(await article()), { range: 'bytes=0-3' })
    expect(part.statusCode).toBe(206)
    expect(part.rawPayload).toEqual(Buffer.from([0xff, 0xfb, 0x90, 0x64]))
  })

  test('gives a long article in pieces to the service, one after the other, and plays all of it', async () => {
    await start()
    const paragraphs = Array.from(
      { length: 60 },
      (_, index) => `第 ${index + 1} 段，${'很长的一段话'.repeat(5)}。`,
    )
    const audio = await get(await srcOf(await article('长文', ...paragraphs)))
    expect(speech.asked.length).toBeGreaterThan(1)
    expect(Math.max(...speech.asked.map(({ input }) => input.length))).toBeLessThanOrEqual(800)
    for (const number of [1, 30, 60]) expect(audio.rawPayload.toString()).toContain(`第 ${number} 段`)
  })

  test('answers before a client gives up, goes on meanwhile, and has it when asked again', async () => {
    await start()
    speech.become('slow')
    const id = await article()
    expect((await audioOf(id)).json()).toEqual({ src: null })
    const again = audioOf(id)
    speech.speak()
    expect((await again).json<NewsAudio>().src).toContain('/audio.mp3')
    expect(speech.asked).toHaveLength(1)
  })

  test('says kindly that it cannot, keeps nothing, and tries anew when asked again', async () => {
    await start()
    speech.become('refusing')
    const id = await article()
    const refused = await audioOf(id)
    expect(refused.statusCode).toBe(503)
    expect(refused.json()).toMatchObject({
      error: { code: 'UNAVAILABLE', message: '这会儿不能朗读，请稍后再试。' },
    })
    expect(readdirSync(path.join(dataDir, 'read-aloud'))).toEqual([])
    speech.become('willing')
    expect(await srcOf(id)).toContain('/audio.mp3')
  })

  test('says the same to the listener when the disk does not take it, and what happened to the log', async () => {
    await start()
    rmSync(path.join(dataDir, 'read-aloud'), { recursive: true })
    const refused = await audioOf(await article())
    expect([refused.statusCode, refused.json()]).toMatchObject([503, { error: { code: 'UNAVAILABLE' } }])
    expect(lines.join('')).toContain('audio cannot be kept')
  })

  test('has only so many made at once, and says so to who comes too many', async () => {
    await start()
    speech.become('slow')
    const ids = await Promise.all(['一', '二', '三', '四', '五'].map((title) => article(title)))
    const replies = Promise.all(ids.map(audioOf))
    expect((await replies).map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 503])
    expect(speech.asked).toHaveLength(4)
    speech.speak()
  })

  test('does not read what is too long, has no words or is not public', async () => {
    await start()
    const tooLong = await article('长', '字'.repeat(20_001))
    expect((await get(`/api/v1/news/${tooLong}`)).json()).toMatchObject({ hasAudio: false })
    for (const id of [tooLong, 'none']) expect((await audioOf(id)).statusCode).toBe(404)
    expect((await get(`/api/v1/news/none/audio.mp3`)).statusCode).toBe(404)
    expect(speech.asked).toEqual([])
  })
})

test('without a service no article has audio, and there is no such address', async () => {
  await start(null)
  const id = await article()
  expect((await get(`/api/v1/news/${id}`)).json()).toMatchObject({ hasAudio: false })
  expect((await audioOf(id)).statusCode).toBe(404)
})
