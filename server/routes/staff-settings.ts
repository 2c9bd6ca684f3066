import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { StreetSettings, StreetSettingsPatch } from '../../core/contract/street-settings'
import { changeStreetSettings } from '../commands/change-street-settings'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { readStreetSettings } from '../store/street-settings'

export const staffSettingsRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  const tags = ['staff admin']

  app.get('/staff/settings', {
    config: { staffAction: 'settingsRead' },
    schema: { tags, response: { 200: StreetSettings } },
    handler: () => readStreetSettings(db),
  })

  app.patch('/staff/settings', {
    config: { staffAction: 'settingsWrite' },
    schema: { tags, body: StreetSettingsPatch, response: { 200: StreetSettings } },
    handler: async (request) => {
      await changeStreetSettings(db, officerOf(request), request.body, now())
      return readStreetSettings(db)
    },
  })
}
