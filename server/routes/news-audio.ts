import { setTimeout as wait } from 'node:timers/promises'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { NewsAudio } from '../../core/contract/news-audio'
import { isReadAloud, spokenText } from '../../core/rules/article-text'
import { AppError } from '../errors'
import { AUDIO_PER_ADDRESS } from '../plugins/rate-limits'
import type { RouteDeps } from '../route-deps'
import { findNews } from '../store/news'

/** Well within the ten seconds that a mini-program waits. */
const PATIENCE_MS = 5000

/** Articles read aloud, where a service that does so is set up (READ_ALOUD_URL). */
export const newsAudioRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (
  app,
  { reads, now, readAloud },
) => {
  if (!readAloud) return
  // Players ask for parts of a file.
  await app.register(fastifyStatic, { root: readAloud.folder, serve: false, cacheControl: false })

  const audioOf = async (id: string) => {
    const row = await reads.publicly((db) => findNews(db, id, now()))
    if (!row || !isReadAloud(row)) throw new AppError('NOT_FOUND')
    return readAloud.audioOf(spokenText(row))
  }

  app.get('/news/:id/audio', {
    schema: { tags: ['news'], params: IdParams, response: { 200: NewsAudio } },
    config: AUDIO_PER_ADDRESS,
    handler: async (request, reply): Promise<NewsAudio> => {
      const { id } = request.params
      void reply.header('cache-control', 'no-store')
      const answered = new AbortController()
      const making = audioOf(id)
      // Goes on when nobody waits any more; its failure is in the log, and who asks again hears of it.
      making.catch(() => {})
      const patience = wait(PATIENCE_MS, null, { signal: answered.signal })
      const file = await Promise.race([making, patience]).finally(() => answered.abort())
      return { src: file && `/api/v1/news/${id}/audio.mp3?v=${file.slice(0, 12)}` }
    },
  })

  app.get('/news/:id/audio.mp3', {
    schema: { tags: ['news'], params: IdParams },
    config: AUDIO_PER_ADDRESS,
    handler: async (request, reply) => {
      // Here, too, it is made if it is not there: the answer above may have come from another process.
      const file = await audioOf(request.params.id)
      return reply.header('cache-control', 'public, max-age=86400').sendFile(file)
    },
  })
}
