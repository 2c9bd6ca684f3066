import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { AppError } from '../errors'
import { keptByKey } from '../lib/kept-by-key'
import { ARTICLE_PAGE, h5Address } from '../page-links'
import type { RouteDeps } from '../route-deps'
import { findNews } from '../store/news'
import { qrCodePicture } from '../views/qr-code-picture'

/** Of some 50 KB each. WeChat is asked once for an article, whose code never changes. */
const KEPT_CODES = 200

const FOR_ALL = 'public, max-age=86400'
/** It leads to wherever this one asked. */
const FOR_ONE = 'private, no-store'

/** The code on an article's poster: of the mini-program where WeChat is set up, else of the article's address. */
export const newsCodeRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (
  app,
  { reads, settings, now, wechat },
) => {
  const wechatCode = wechat
    ? keptByKey(KEPT_CODES, (id) => wechat.codeFor({ page: ARTICLE_PAGE, scene: `id=${id}` }))
    : null

  app.get('/news/:id/qr-code', {
    schema: { tags: ['news'], params: IdParams },
    handler: async (request, reply) => {
      const { id } = request.params
      if (!(await reads.publicly((db) => findNews(db, id, now())))) throw new AppError('NOT_FOUND')
      void reply.header('x-content-type-options', 'nosniff')
      if (wechatCode) {
        const { bytes, contentType } = await wechatCode(id)
        return reply.header('cache-control', FOR_ALL).type(contentType).send(bytes)
      }
      const home = settings.publicUrl ?? `${request.protocol}://${request.host}`
      const picture = await qrCodePicture(h5Address(home, ARTICLE_PAGE, { id }))
      return reply
        .header('cache-control', settings.publicUrl === null ? FOR_ONE : FOR_ALL)
        .type('image/png')
        .send(picture)
    },
  })
}
