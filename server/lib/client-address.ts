import type { IncomingMessage } from 'node:http'
import proxyAddress from '@fastify/proxy-addr'

/** From which address a request came, as Fastify's `request.ip` tells it: proxies that are trusted tell for whom they ask. */
export const clientAddress = (trustedProxies: string[]): ((request: IncomingMessage) => string) => {
  if (trustedProxies.length === 0) return ({ socket }) => socket.remoteAddress ?? ''
  const isTrusted = proxyAddress.compile(trustedProxies)
  return (request) => proxyAddress(request, isTrusted)
}
