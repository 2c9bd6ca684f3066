import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Compressed copies lie beside the files. */
const CACHING: [files: RegExp, header: string][] = [
  // The names of built files carry their hash.
  [/\.[0-9a-f]{8,}\.(js|css)(\.br|\.gz)?$/, 'public, max-age=31536000, immutable'],
  // These name the others, and are asked for again each time.
  [/(index\.html|service-worker\.js)(\.br|\.gz)?$/, 'no-cache'],
]

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
    await h5.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        reply.header(
          'cache-control',
          CACHING.find(([files]) => files.test(file))?.[1] ?? 'public, max-age=3600',
        )
      },
    })
    const sendIndex = (reply: FastifyReply) => reply.sendFile('index.html')
    h5.get('/', { schema: { hide: true } }, (_request, reply) => sendIndex(reply))
    h5.get('/pages/*', { schema: { hide: true } }, (_request, reply) => sendIndex(reply))
  })
