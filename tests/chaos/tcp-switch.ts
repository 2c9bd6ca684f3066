import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** An address that leads where a test says: the endpoint of a database cluster, or a wire that can be cut. */
export type TcpSwitch = {
  port: number
  /** New connections go there; old ones end. */
  to(port: number): void
  /** Nobody answers there: connections end, new ones are refused at once. */
  cut(): void
  /** Connections stay, and nothing comes through any more, as when a cable is pulled. */
  hang(): void
  /** Ends what hung, and lets through again. */
  restore(): void
  close(): Promise<void>
}

type Way = 'through' | 'hang' | 'cut'

export const createTcpSwitch = async (target: number): Promise<TcpSwitch> => {
  const sockets = new Set<Socket>()
  let port = target
  let way: Way = 'through'

  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const endAll = () => {
    for (const socket of sockets) socket.destroy()
  }

  const server = createServer((client) => {
    keep(client)
    if (way === 'cut') return client.destroy()
    if (way === 'hang') return client.resume()
    const upstream = connect(port, '127.0.0.1')
    keep(upstream)
    client.on('data', (bytes) => way === 'through' && upstream.write(bytes))
    upstream.on('data', (bytes) => way === 'through' && client.write(bytes))
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  const turn = (next: Way) => {
    way = next
    if (next !== 'hang') endAll()
  }
  return {
    port: (server.address() as AddressInfo).port,
    to: (next) => {
      port = next
      turn('through')
    },
    cut: () => turn('cut'),
    hang: () => turn('hang'),
    restore: () => turn('through'),
    close: async () => {
      endAll()
      server.close()
      await once(server, 'close')
    },
  }
}
