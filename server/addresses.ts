import { networkInterfaces } from 'node:os'

const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host)

const ANY = ['0.0.0.0', '::']

/** Where the server answers on this machine. */
export const localAddress = (host: string, port: number): string =>
  `http://${inUrl(host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)}:${port}`

/** Where other devices of the network reach it: a phone for trying it out. */
export const networkAddresses = (host: string, port: number): string[] =>
  ANY.includes(host)
    ? Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
        .map(({ address }) => `http://${address}:${port}`)
    : []
