import type { EventChangeRequest, EventSettings } from '../../core/contract/staff-event'
import { changedFields, whatChanged } from '../../core/rules/event-change'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import type { Tx } from '../store/database'
import { insertSession, moveSessionTimes, removeSession, updateEvent } from '../store/event-settings'
import { lockSessionsOf } from '../store/sessions'
import { findStaffEvent, type StaffEventRow } from '../store/staff-events'
import { settingsView } from '../views/staff-event-view'
import { changingSeats, type SeatDeps } from './changing-seats'
import { commitDraw } from './commit-draw'
import { assertSettings } from './create-event'
import { noticesOfChange } from './notices-of-change'
import { drawnSessions } from './publish-event'
import { resizeWithin } from './resize-session'

const eventToChange = async (tx: Tx, officer: Officer, eventId: string, request: EventChangeRequest) => {
  // Sessions before the event, as by all who lock both.
  await lockSessionsOf(tx, eventId)
  await tx.selectFrom('event').select('id').where('id', '=', eventId).forUpdate().execute()
  const event = await findStaffEvent(tx, eventId)
  if (!event || event.status === 'archived') throw new AppError('NOT_FOUND')
  assertInScope(officer, event.unitId)
  if (event.cancelledAt) throw new AppError('EVENT_CANCELLED')
  if (event.revision !== request.revision) throw new AppError('EDIT_CONFLICT', { revision: event.revision })
  await assertSettings(tx, officer, request.settings)
  const isOtherAdmission =
    event.admission !== request.settings.admission ||
    event.takesRegistrations !== request.settings.takesRegistrations
  if (event.status === 'published' && isOtherAdmission) throw new AppError('ADMISSION_FIXED')
  return event
}

/** Sessions no longer named go, new ones come, the others take their new times. */
const settleSessions = async (tx: Tx, event: StaffEventRow, settings: EventSettings, now: Date) => {
  const wanted = new Set(settings.sessions.map((session) => session.id))
  for (const { id } of event.sessions.filter((session) => !wanted.has(session.id))) {
    if (!(await removeSession(tx, id))) throw new AppError('SESSION_IN_USE', { sessionId: id })
  }
  for (const session of settings.sessions) {
    if (session.id === undefined) await insertSession(tx, event.id, session, now)
    else if (event.sessions.some(({ id }) => id === session.id))
      await moveSessionTimes(tx, session.id, session)
    else throw new AppError('NOT_FOUND')
  }
}

/** After times and event are written: whoever gets a seat by it is told of the event as it is now. */
const resizeAll = async (tx: Tx, eventId: string, settings: EventSettings, now: Date) => {
  for (const session of await lockSessionsOf(tx, eventId)) {
    const wanted = settings.sessions.find(({ id }) => id === session.id)
    if (!wanted) continue
    const { capacity, heldSeats, heldReleaseAt } = wanted
    const release = heldReleaseAt === null ? null : new Date(heldReleaseAt)
    await resizeWithin(tx, session, { capacity, heldSeats, heldReleaseAt: release }, now)
  }
}

/** Those signed up are told once what it means for them: another name, time or place, or what the officer wrote. */
const tellChange = async (
  tx: Tx,
  before: EventSettings,
  after: StaffEventRow,
  note: string | undefined,
  now: Date,
) => {
  const settings = settingsView(after)
  const told = after.sessions
    .map((session) => ({ session, parts: whatChanged(before, settings, session.id) }))
    .filter(({ parts }) => parts.length > 0 || note !== undefined)
  await noticesOfChange(tx, after, told, note, now)
}

/**
 * Changes an event as an officer wants it. Refused whole when somebody else changed it meanwhile, or when it would
 * take a seat from somebody who has one.
 */
export const changeEvent = (
  deps: SeatDeps & Pick<RouteDeps, 'sealer'>,
  officer: Officer,
  eventId: string,
  request: EventChangeRequest,
): Promise<void> =>
  changingSeats(deps, async (tx) => {
    const event = await eventToChange(tx, officer, eventId, request)
    const now = deps.now()
    const { settings, note, revision } = request
    const before = settingsView(event)
    await updateEvent(tx, eventId, settings, revision + 1, now)
    await settleSessions(tx, event, settings, now)
    await resizeAll(tx, eventId, settings, now)
    const after = await findStaffEvent(tx, eventId)
    if (!after) throw new AppError('NOT_FOUND')
    if (event.status === 'published') {
      if (settings.admission === 'draw') await commitDraw(tx, deps.sealer, drawnSessions(after))
      await tellChange(tx, before, after, note, now)
    }
    const changed = changedFields(before, settingsView(after))
    const { unitId } = settings
    await addAudit(
      tx,
      officer,
      { action: 'eventChange', targetKind: 'event', targetId: eventId, unitId, ...changed },
      now,
    )
  })
