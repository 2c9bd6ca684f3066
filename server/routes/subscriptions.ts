import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { NoticeKind } from '../../core/contract/notice-words'
import { SubscribeAnswers, SubscribeTemplates } from '../../core/contract/notice'
import { recordAnswers } from '../commands/record-answers'
import { WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import type { MessageTemplate } from '../wechat/message-templates'
import { TEMPLATE_GROUPS } from '../wechat/template-groups'

/** A template may serve several groups: it is asked for once. */
const templatesView = (templates: MessageTemplate[]): SubscribeTemplates => {
  const kindsOf = new Map<string, NoticeKind[]>()
  for (const { templateId, group } of templates) {
    kindsOf.set(templateId, [...(kindsOf.get(templateId) ?? []), ...TEMPLATE_GROUPS[group]])
  }
  return { items: [...kindsOf].map(([templateId, kinds]) => ({ templateId, kinds })) }
}

export const subscriptionRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const tags = ['notices']
  const templates = deps.wechat ? templatesView(deps.settings.messageTemplates) : { items: [] }

  app.get('/subscribe-templates', {
    schema: { tags, response: { 200: SubscribeTemplates } },
    handler: async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return templates
    },
  })

  app.put('/me/subscriptions', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, body: SubscribeAnswers, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await recordAnswers(deps, residentIdOf(request), request.body)
      return reply.code(204).send(null)
    },
  })
}
