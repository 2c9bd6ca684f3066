import { once } from 'node:events'
import { createServer } from 'node:http'

type Asked = {
  input: string
  response_format: string
  model?: string
  voice?: string
  authorization?: string
}

export type SpeechStandIn = {
  url: string
  /** What was to be spoken, oldest first. */
  asked: Asked[]
  /** Until told otherwise: speaks at once, speaks no more until `speak` is called, or refuses. */
  become(mood: 'willing' | 'slow' | 'refusing'): void
  /** Lets go what was kept back. */
  speak(): void
  close(): Promise<void>
}

/** The shortest frame of an MP3 that players take, silent, and then what it was asked for. */
const spoken = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.from(text)])

/** In the place of a service that reads aloud: says which words it was given, in the clothes of an MP3. */
export const startSpeechStandIn = async (): Promise<SpeechStandIn> => {
  const asked: Asked[] = []
  let mood = 'willing'
  let waiting: (() => void)[] = []

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked
      asked.push({ ...body, authorization: request.headers.authorization })
      const answer = () => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(spoken(body.input))
      if (mood === 'slow') waiting.push(answer)
      else if (mood === 'refusing') response.writeHead(500, { 'content-type': 'text/plain' }).end('no voice')
      else answer()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port')

  return {
    url: `http://127.0.0.1:${address.port}/v1/audio/speech`,
    asked,
    become: (next) => {
      mood = next
    },
    speak: () => {
      for (const answer of waiting) answer()
      waiting = []
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
