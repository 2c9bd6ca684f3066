import type { SessionReply } from '../../../core/contract/session'
import { addEvent, addUnit, resident } from '../../scene'
import type { Scene } from '../serve'

const MINUTE = 60_000
const NEIGHBOURS = 4

export const PLOTS = '社区花园小地块，摇号认领'
export const LATER = '下一季小地块'

/** Xiaomu has taken part in a draw of two seats that was held a minute ago; another one is still to come. */
export const scene: Scene = async ({ app, db }) => {
  const minutes = (count: number) => new Date(Date.now() + count * MINUTE)
  const unit = await addUnit(db, '青禾居民区')
  const plots = await addEvent(db, unit, {
    title: PLOTS,
    admission: 'draw',
    drawAt: minutes(60),
    capacity: 2,
  })
  const later = await addEvent(db, unit, { title: LATER, admission: 'draw', drawAt: minutes(22 * 60) })
  await app.jobs.run('hold-draws')

  const payload = { provider: 'wechat', code: 'xiaomu' }
  const { token } = (
    await app.inject({ method: 'POST', url: '/api/v1/sessions', payload })
  ).json<SessionReply>()
  const entered = await app.inject({
    method: 'POST',
    url: `/api/v1/events/${plots.id}/registrations`,
    payload: { attendees: [{ self: true }] },
    headers: { authorization: `Bearer ${token}` },
  })
  for (let number = 0; number < NEIGHBOURS; number++) {
    const neighbour = await resident(app, `邻居${number}`)
    await neighbour.signUp(plots.id)
  }
  await db
    .updateTable('event')
    .set({ closesAt: minutes(-2), drawAt: minutes(-1) })
    .where('id', '=', plots.id)
    .execute()
  await app.jobs.run('hold-draws')
  const { id, entrantCode } = entered.json<{ id: string; entrantCode: string }>()
  return { plots: plots.id, later: later.id, registration: id, entrantCode }
}
