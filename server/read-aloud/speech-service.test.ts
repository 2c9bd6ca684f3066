import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { createSpeechService } from './speech-service'

let server: Server
let answer: (response: ServerResponse) => void
let warned: string[]

beforeEach(async () => {
  warned = []
  server = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'audio/mpeg' })
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const speak = (text: string) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const log = { warn: ({ failure }: Record<string, unknown>) => warned.push(String(failure)) }
  return createSpeechService({ url, key: null, model: null, voice: null }, log)(text)
}

test('answers what was spoken', async () => {
  answer = (response) => response.end('mp3')
  expect((await speak('一二三')).toString()).toBe('mp3')
})

test('reads no answer to its end that has none', async () => {
  let gone: Promise<unknown> = Promise.resolve()
  answer = (response) => {
    gone = once(response, 'close')
    Readable.from(
      (function* () {
        while (true) yield Buffer.alloc(1024 * 1024)
      })(),
    ).pipe(response)
  }
  await expect(speak('一二三')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await gone
  expect(warned).toEqual(['cut, or too many bytes'])
})

test.each<[string, (response: ServerResponse) => void, string]>([
  ['is empty', (response) => response.end(), 'no bytes'],
  ['breaks off', (response) => response.write('mp', () => response.destroy()), 'cut, or too many bytes'],
])('takes no answer that %s', async (_what, given, failure) => {
  answer = given
  await expect(speak('一二三')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(warned).toEqual([failure])
})
