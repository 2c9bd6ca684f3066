import { readFile } from 'node:fs/promises'
import path from 'node:path'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { AppError } from '../errors'

const hide = { schema: { hide: true } }

/** The officers' console below /console/; an address that is no file is answered by index.html, which routes by itself. */
export const serveConsole = (app: FastifyInstance, folder: string) =>
  app.register(
    async (scope) => {
      await scope.register(helmet, {
        contentSecurityPolicy: {
          useDefaults: false,
          directives: {
            defaultSrc: ["'none'"],
            scriptSrc: ["'self'"],
            // antd adds style elements as its components show.
            styleSrc: ["'self'", "'unsafe-inline'"],
            imgSrc: ["'self'", 'data:', 'blob:'],
            fontSrc: ["'self'"],
            connectSrc: ["'self'"],
            mediaSrc: ["'self'", 'blob:'],
            workerSrc: ["'self'", 'blob:'],
            // The preview shows the mini-program's own page.
            frameSrc: ["'self'"],
            frameAncestors: ["'none'"],
            formAction: ["'self'"],
            baseUri: ["'none'"],
          },
        },
        frameguard: { action: 'deny' },
        strictTransportSecurity: false,
      })
      scope.addHook('onSend', async (_request, reply) => {
        // The camera is for scanning tickets at the check-in.
        reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()')
      })
      const index = await readFile(path.join(folder, 'index.html'))
      const sendIndex = (reply: FastifyReply) =>
        reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index)

      // The names of built files carry their hash.
      await scope.register(fastifyStatic, {
        root: path.join(folder, 'assets'),
        prefix: '/assets/',
        wildcard: false,
        preCompressed: true,
        immutable: true,
        maxAge: '1y',
      })
      // A file of an earlier release: the page that asks for it learns that there is a newer one.
      scope.get('/assets/*', hide, () => {
        throw new AppError('NOT_FOUND')
      })
      // A new one is met at once; it keeps the check-in for doors without a network.
      scope.get('/service-worker.js', hide, (_request, reply) =>
        reply
          .header('cache-control', 'no-cache')
          .sendFile('service-worker.js', folder, { cacheControl: false }),
      )
      scope.get('/', hide, (_request, reply) => sendIndex(reply))
      scope.get('/*', hide, (_request, reply) => sendIndex(reply))
    },
    { prefix: '/console' },
  )
