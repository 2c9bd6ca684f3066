import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  NewsVersion,
  NewsVersionList,
  NewsVersionParams,
  RestoreVersionRequest,
  StaffNewsItem,
} from '../../core/contract/staff-news'
import { restoreNewsVersion } from '../commands/restore-news-version'
import { AppError } from '../errors'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { findVersion, listVersions } from '../store/news-versions'
import { versionListItemView, versionView } from '../views/staff-news-view'
import { readStaffNews } from './read-staff-news'

const tags = ['staff news']

export const staffNewsVersionRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  app.get('/staff/news/:id/versions', {
    config: { staffAction: 'newsRead' },
    schema: { tags, params: IdParams, response: { 200: NewsVersionList } },
    handler: async (request): Promise<NewsVersionList> => {
      const { id } = await readStaffNews(db, officerOf(request), request.params.id, now())
      return { items: (await listVersions(db, id)).map(versionListItemView) }
    },
  })

  app.get('/staff/news/:id/versions/:number', {
    config: { staffAction: 'newsRead' },
    schema: { tags, params: NewsVersionParams, response: { 200: NewsVersion } },
    handler: async (request): Promise<NewsVersion> => {
      const { id } = await readStaffNews(db, officerOf(request), request.params.id, now())
      const version = await findVersion(db, id, request.params.number)
      if (!version) throw new AppError('NOT_FOUND')
      return versionView(version)
    },
  })

  app.post('/staff/news/:id/versions/:number/restore', {
    config: { staffAction: 'newsWrite' },
    schema: {
      tags,
      params: NewsVersionParams,
      body: RestoreVersionRequest,
      response: { 200: StaffNewsItem },
    },
    handler: async (request) => {
      const officer = officerOf(request)
      await restoreNewsVersion(db, officer, { ...request.params, ...request.body }, now())
      return readStaffNews(db, officer, request.params.id, now())
    },
  })
}
