import { connect, type Socket } from 'node:net'

export type RawRequest = { method: string; path: string; headers: Record<string, string>; body?: string }

const textOf = (host: string, { method, path, headers, body = '' }: RawRequest) => {
  const lines = Object.entries({ host, ...headers, 'content-length': String(Buffer.byteLength(body)) })
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`
}

const END_OF_HEAD = '\r\n\r\n'
const LENGTH = /\r\ncontent-length: (\d+)/i

/** The status, once all of the answer is there; every answer of the product's API tells its length. */
const statusIn = (received: string): number | undefined => {
  const head = received.indexOf(END_OF_HEAD)
  if (head < 0) return undefined
  const length = Number(LENGTH.exec(received)?.[1] ?? 0)
  return received.length >= head + END_OF_HEAD.length + length ? Number(received.slice(9, 12)) : undefined
}

export type RawConnection = { send(request: RawRequest): Promise<number>; close(): void }

/**
 * One connection on which a request is sent and its status awaited, as thin as can be: autocannon's 40 microseconds a
 * request were a fifth of the two cores that the load shares with what it measures.
 */
export const openConnection = async (url: string): Promise<RawConnection> => {
  const { host, hostname, port } = new URL(url)
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opening = connect(Number(port), hostname, () => resolve(opening)).once('error', reject)
  })
  socket.setNoDelay(true).setEncoding('latin1')
  let received = ''
  let answer: { resolve(status: number): void; reject(error: Error): void } | undefined
  socket.on('data', (text: string) => {
    received += text
    const status = statusIn(received)
    if (status === undefined) return
    received = ''
    answer?.resolve(status)
  })
  socket.on('close', () => answer?.reject(new Error('the server closed the connection')))
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        answer = { resolve, reject }
        socket.write(textOf(host, request), 'latin1')
      }),
    close: () => socket.destroy(),
  }
}
