import { sql } from 'kysely'
import { officer } from '../../tests/officer-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())

const publicEvent = (id: string) => server.app.inject({ url: `/api/v1/events/${id}` })

/** Every look at an event fails as when the database has no time for it. */
const whileEventsAreAway = async <T>(work: () => Promise<T>): Promise<T> => {
  await sql`create function is_away() returns boolean language plpgsql as $$
    begin raise exception 'too slow' using errcode = '57014'; end $$`.execute(server.db)
  await sql`alter table event rename to event_away`.execute(server.db)
  await sql`create view event as select * from event_away where is_away()`.execute(server.db)
  try {
    return await work()
  } finally {
    await sql`drop view event`.execute(server.db)
    await sql`alter table event_away rename to event`.execute(server.db)
    await sql`drop function is_away`.execute(server.db)
  }
}

test('an event that was cancelled is not shown as open from an old copy while the database is away', async () => {
  const organiser = await officer(server.app, server.db, street, 'organiser')
  const [kept, cancelled] = [await addEvent(server.db, street), await addEvent(server.db, street)]
  for (const { id } of [kept, cancelled])
    expect((await publicEvent(id)).json()).toMatchObject({ state: 'open' })
  await organiser.post(`/staff/events/${cancelled.id}/cancel`, { reason: '台风天' })
  expect((await publicEvent(kept.id)).statusCode).toBe(200)
  // The copies are a second old by then.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const [old, gone] = await whileEventsAreAway(() =>
    Promise.all([kept, cancelled].map(({ id }) => publicEvent(id))),
  )
  expect([old?.statusCode, gone?.statusCode]).toEqual([200, 503])
})
