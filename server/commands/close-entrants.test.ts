import { at, type DrawScene, type Person, START, startDrawScene } from '../../tests/draw-scene'
import { addEvent } from '../../tests/scene'

let scene: DrawScene

beforeAll(async () => {
  scene = await startDrawScene()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

let counter = 0

describe('tickets in the urn', () => {
  const weightIn = async (eventId: string, who: Person) => {
    const entry = await scene.enter(who, eventId)
    scene.clock.now = at(10)
    await scene.runJob()
    const { entrants } = await scene.readDraw(eventId)
    scene.clock.now = START
    return entrants.find(({ code }) => code === entry.entrantCode)?.weight
  }
  const past = (given: Partial<{ days: number; seriesId: string }>) =>
    addEvent(
      scene.server.db,
      scene.unit,
      {
        seriesId: given.seriesId ?? null,
        sessions: [
          {
            startsAt: at(-24 * (given.days ?? 1) - 1),
            endsAt: at(-24 * (given.days ?? 1)),
            capacity: 2,
          },
        ],
      },
      START,
    )
  const registered = async (
    who: Person,
    event: { id: string; sessionIds: string[] },
    given: {
      state: 'waitlisted' | 'absent' | 'confirmed' | 'cancelled'
      drawWeight?: number
      ticketNumber?: number
      absenceExcusedAt?: Date
    },
  ) => {
    await scene.server.db
      .insertInto('registration')
      .values({
        id: `past-${++counter}`,
        eventId: event.id,
        sessionId: event.sessionIds[0] ?? '',
        residentId: who.id,
        partySize: 1,
        queuedAt: START,
        answers: '{}',
        requestHash: '',
        createdAt: START,
        updatedAt: START,
        ...given,
      })
      .execute()
  }

  test('are more for who lost earlier draws of the series, and only those', async () => {
    const series = 'calligraphy'
    const { id } = await scene.drawEvent({ seriesId: series })
    const who = await scene.person()
    const lost = { state: 'waitlisted', drawWeight: 3 } as const
    await registered(who, await past({ seriesId: series }), lost)
    await registered(who, await past({ seriesId: series }), { ...lost, state: 'cancelled' })
    await registered(who, await past({ seriesId: 'pottery' }), lost)
    await registered(who, await past({ seriesId: series }), {
      state: 'confirmed',
      drawWeight: 3,
      ticketNumber: 1,
    })
    await registered(who, await past({ seriesId: series }), { state: 'cancelled' })
    expect(await weightIn(id, who)).toBe(3 + 2 * 2)
  })

  test('are fewer for who did not come lately and gave no reason', async () => {
    const { id } = await scene.drawEvent()
    const who = await scene.person()
    await registered(who, await past({ days: 10 }), { state: 'absent' })
    await registered(who, await past({ days: 20 }), { state: 'absent', absenceExcusedAt: START })
    await registered(who, await past({ days: 181 }), { state: 'absent' })
    expect(await weightIn(id, who)).toBe(3 - 1)
  })

  test('are never none', async () => {
    const { id } = await scene.drawEvent()
    const who = await scene.person()
    for (const days of [1, 2, 3, 4, 5]) await registered(who, await past({ days }), { state: 'absent' })
    expect(await weightIn(id, who)).toBe(1)
  })
})
