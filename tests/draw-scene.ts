import type { DrawRecord, DrawRecordList } from '../core/contract/draw'
import type { Registration } from '../core/contract/registration'
import { addEvent, addUnit, resident } from './scene'
import { startTestServer } from './test-server'

const HOUR = 3_600_000
export const START = new Date('2026-07-03T02:00:00Z')
/** Hours from the start. */
export const at = (hours: number) => new Date(START.getTime() + hours * HOUR)

export type Person = Awaited<ReturnType<typeof resident>>

/** A server with a clock that stands until it is set, and events that draw lots. */
export const startDrawScene = async () => {
  const clock = { now: START }
  const server = await startTestServer({ now: () => clock.now })
  const street = await addUnit(server.db, '临溪街道')
  const unit = await addUnit(server.db, '青禾居民区', street)
  const runJob = () => server.app.jobs.run('hold-draws')

  /** Sign-up until 10 hours from the start, the draw two hours later, the session a day after that. */
  const drawEvent = async (given: Parameters<typeof addEvent>[2] = {}) => {
    const event = await addEvent(
      server.db,
      unit,
      {
        admission: 'draw',
        opensAt: at(-1),
        closesAt: at(10),
        cancelDeadline: at(30),
        drawAt: at(12),
        sessions: [{ startsAt: at(36), endsAt: at(38), capacity: 3 }],
        ...given,
      },
      START,
    )
    await runJob()
    return { ...event, sessionId: event.sessionIds[0] ?? '' }
  }

  /** With an authorization the page is made afresh. */
  const readDraw = async (eventId: string): Promise<DrawRecord> => {
    const url = `/api/v1/events/${eventId}/draw`
    const reply = await server.app.inject({ url, headers: { authorization: 'Bearer none' } })
    const [record] = reply.json<DrawRecordList>().items
    if (!record) throw new Error(reply.body)
    return record
  }

  let counter = 0
  const person = () => resident(server.app, `居民${++counter}`)
  const people = (count: number) => Promise.all(Array.from({ length: count }, person))

  const enter = async (who: Person, eventId: string): Promise<Registration> => {
    const reply = await who.signUp(eventId)
    if (reply.statusCode !== 201) throw new Error(reply.body)
    return reply.json()
  }
  /** One after the other. */
  const enterAll = async (some: readonly Person[], eventId: string) => {
    const entries: Registration[] = []
    for (const one of some) entries.push(await enter(one, eventId))
    return entries
  }

  const rows = (sessionId: string) =>
    server.db.selectFrom('registration').selectAll().where('sessionId', '=', sessionId).execute()
  const seatsOf = (sessionId: string) =>
    server.db.selectFrom('eventSession').selectAll().where('id', '=', sessionId).executeTakeFirstOrThrow()
  const noticesOf = async (eventId: string, kinds: string[]) => {
    const all = await server.db.selectFrom('notice').selectAll().where('eventId', '=', eventId).execute()
    return all.filter(({ kind }) => kinds.includes(kind))
  }

  return {
    server,
    clock,
    street,
    unit,
    runJob,
    drawEvent,
    readDraw,
    person,
    people,
    enter,
    enterAll,
    rows,
    seatsOf,
    noticesOf,
  }
}
export type DrawScene = Awaited<ReturnType<typeof startDrawScene>>
