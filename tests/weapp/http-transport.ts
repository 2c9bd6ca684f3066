import { request } from 'node:http'
import type { HttpReply, HttpRequest } from './wx/context'

/** Sends a request of the mini-program from Node: no CORS and no browser's cache, as in the client. */
export const sendByHttp = ({ method, url, headers, body, timeout }: HttpRequest): Promise<HttpReply> =>
  new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
          ),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    outgoing.setTimeout(timeout, () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', reject)
    outgoing.end(body ?? undefined)
  })
