import { AppError } from '../errors'
import type { Settings } from '../settings'

export type ReadAloudSettings = NonNullable<Settings['readAloud']>

/** As much of pino as is used here. */
export type ReadAloudLog = Record<'warn', (fields: Record<string, unknown>, message: string) => void>

/** An MP3 of a piece of text. */
export type Speak = (text: string) => Promise<Buffer>

export const unavailable = () => new AppError('UNAVAILABLE', {}, '这会儿不能朗读，请稍后再试。')

const TIMEOUT_MS = 60_000
/** A minute and a half of speech is about 1.5 MB; more than this is no answer to a piece of ours. */
const LARGEST_PIECE = 8 * 1024 * 1024

/** Null when it breaks off or there is more: that is then not read to its end. */
const readAtMost = async (response: Response, most: number): Promise<Buffer | null> => {
  const body: AsyncIterable<Uint8Array> | null = response.body
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength
      if (length > most) return null
      chunks.push(chunk)
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks)
}

/** Of a service that takes what OpenAI's `/v1/audio/speech` takes, as most that a street would run by itself do. */
export const createSpeechService = (
  { url, key, model, voice }: ReadAloudSettings,
  log: ReadAloudLog,
  timeoutMs = TIMEOUT_MS,
): Speak => {
  const unreachable = (failure: string) => {
    log.warn({ failure }, 'the read-aloud service gives no audio')
    return unavailable()
  }
  return async (text) => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        input: text,
        response_format: 'mp3',
        ...(model !== null && { model }),
        ...(voice !== null && { voice }),
      }),
    }).catch((error: unknown) => {
      throw unreachable(error instanceof Error ? error.name : 'unknown')
    })
    const type = response.headers.get('content-type') ?? ''
    if (!response.ok || !/^audio\/(mpeg|mp3)/.test(type)) throw unreachable(`${response.status} ${type}`)
    const audio = await readAtMost(response, LARGEST_PIECE)
    if (audio === null || audio.length === 0) throw unreachable(audio ? 'no bytes' : 'cut, or too many bytes')
    return audio
  }
}
