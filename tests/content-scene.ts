import type { ContentCheckPage } from '../core/contract/content-check'
import { officer } from './officer-scene'
import { addUnit, resident } from './scene'
import { startTestServer } from './test-server'
import { STABLE_TOKEN, startWechatStandIn, WECHAT_TOKEN } from './wechat-stand-in'

/** Residents who write, WeChat that looks at it, and officers who look where it does not pass. */

export const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const QUESTIONS = [
  { id: 'allergy', kind: 'text' as const, label: '忌口', required: false },
  { id: 'size', kind: 'choice' as const, label: '尺码', required: false, options: ['大', '小'] },
]
/** What WeChat answers about a text. */
export const suggests = (suggest: string) => ({ errcode: 0, errmsg: 'ok', result: { suggest, label: 100 } })

type Resident = Awaited<ReturnType<typeof resident>>
type Desk = Awaited<ReturnType<typeof officer>>

export const startContentScene = async () => {
  const wechat = await startWechatStandIn()
  const server = await startTestServer({
    settings: { wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase } },
  })
  const street = await addUnit(server.db, '临溪街道')
  const below = await addUnit(server.db, '青禾居民区', street)
  let people = 0
  return {
    server,
    wechat,
    street,
    below,
    /** Nothing is to be looked at, and WeChat gives tokens. */
    reset: async () => {
      wechat.reset()
      wechat.answer(STABLE_TOKEN, WECHAT_TOKEN)
      await server.db.deleteFrom('contentCheck').execute()
    },
    close: async () => {
      await server.close()
      await wechat.close()
    },
    /** A resident whom WeChat knows. */
    person: async () => {
      const one = await resident(server.app, `居民${++people}`)
      const identity = {
        provider: 'wechat' as const,
        subject: `oStandIn-${people}`,
        unionId: null,
        residentId: one.id,
      }
      await server.db.insertInto('identity').values(identity).execute()
      await one.ask('PATCH', '/me', { payload: { unitId: below } })
      return { ...one, openId: identity.subject }
    },
    rename: (one: Resident, nickname: string) => one.ask('PATCH', '/me', { payload: { nickname } }),
    check: () => server.app.jobs.run('check-content'),
    states: async () => {
      const rows = await server.db
        .selectFrom('contentCheck')
        .select(['kind', 'state', 'reason'])
        .orderBy('createdAt')
        .execute()
      return rows.map(({ kind, state, reason }) => [kind, state, reason])
    },
    editor: (unitId = street) => officer(server.app, server.db, unitId, 'editor'),
    queueOf: async (desk: Desk) => (await desk.get('/staff/content-checks')).json<ContentCheckPage>().items,
    decide: (desk: Desk, id: string, decision: 'keep' | 'remove') =>
      desk.post(`/staff/content-checks/${id}/decision`, { decision }),
  }
}

export type ContentScene = Awaited<ReturnType<typeof startContentScene>>
