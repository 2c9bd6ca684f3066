import { Agent, request as httpRequest } from 'node:http'
import type { FuzzRequest } from './requests'

export type FuzzReply = { status: number; type: string; text: string }

const HANG_MS = 20_000
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/**
 * Over a real socket, byte for byte as made. Throws if there is no answer: it hangs, or the connection broke. A kept
 * connection may have ended with the reply before, and then the request is sent again.
 */
export const send = (url: string, { method, path, headers, body }: FuzzRequest): Promise<FuzzReply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const bytes = body === null ? null : Buffer.from(body)
    const sized = bytes === null ? headers : { ...headers, 'content-length': String(bytes.length) }
    const options = {
      hostname,
      port,
      method,
      path,
      headers: sized,
      agent,
      signal: AbortSignal.timeout(HANG_MS),
    }
    const sent = httpRequest(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    sent.on('error', (error) =>
      sent.reusedSocket ? resolve(send(url, { method, path, headers, body })) : reject(error),
    )
    sent.end(bytes ?? undefined)
  })

export const closeConnections = () => agent.destroy()

/** What is wrong with the reply; null when nothing is. */
export const faultOf = ({ status, type, text }: FuzzReply, markup: string): string | null => {
  if (status >= 500) return `answers ${status}: ${text.slice(0, 300)}`
  if (status === 0) return 'answers nothing'
  if (!text.includes(markup)) return null
  if (status >= 400) return `quotes what it refuses: ${text.slice(0, 300)}`
  // Text stays text: as JSON it may come back, as anything that a browser would show it may not.
  return /^(application\/json|text\/calendar)/.test(type) ? null : `reflects markup as ${type}`
}
