import { readFile } from 'node:fs/promises'
import path from 'node:path'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The H5 build's files; a page's address that is no file is answered by index.html, which routes by itself. */
export const serveH5 = (app: FastifyInstance, folder: string) =>
  app.register(async (h5) => {
    await h5.register(helmet, {
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          // Taro sets style attributes and adds style elements as pages load.
          styleSrc: ["'self'", "'unsafe-inline'"],
          scriptSrc: ["'self'", "'unsafe-inline'"],
          upgradeInsecureRequests: null,
        },
      },
      strictTransportSecurity: false,
    })
    const index = await readFile(path.join(folder, 'index.html'))
    const sendIndex = (reply: FastifyReply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index)

    await h5.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        // The names of built files carry their hash.
        const isHashed = /\.[0-9a-f]{8,}\.(js|css)$/.test(file)
        reply.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        )
      },
    })
    h5.get('/', { schema: { hide: true } }, (_request, reply) => sendIndex(reply))
    h5.get('/pages/*', { schema: { hide: true } }, (_request, reply) => sendIndex(reply))
  })
