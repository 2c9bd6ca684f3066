import type { ChangedPart } from '../../core/rules/event-change'
import type { Tx } from '../store/database'
import { addNotices } from '../store/notices'
import type { StaffEventRow, StaffSessionRow } from '../store/staff-events'

const PART_NAMES: Record<ChangedPart, string> = { title: '名称', time: '时间', venue: '地点' }

const wordsOf = (parts: ChangedPart[]) => `活动${parts.map((part) => PART_NAMES[part]).join('、')}有变动。`

/** States in which somebody comes or may yet. */
const CONCERNED = ['entered', 'pending', 'confirmed', 'waitlisted', 'offered'] as const

/** One notice to each who is signed up for a session that changed; the revision makes it one for each change. */
export const noticesOfChange = async (
  tx: Tx,
  event: StaffEventRow,
  told: { session: StaffSessionRow; parts: ChangedPart[] }[],
  note: string | undefined,
  now: Date,
) => {
  for (const { session, parts } of told) {
    const registrations = await tx
      .selectFrom('registration')
      .select(['id', 'residentId'])
      .where('sessionId', '=', session.id)
      .where('state', 'in', CONCERNED)
      .execute()
    await addNotices(
      tx,
      registrations.map(({ id, residentId }) => ({
        residentId,
        kind: 'changed',
        eventId: event.id,
        registrationId: id,
        key: `changed:${id}:${event.revision}`,
        facts: {
          eventTitle: event.title,
          startsAt: session.startsAt.toISOString(),
          venueName: event.venueName,
          note: note ?? wordsOf(parts),
        },
      })),
      now,
    )
  }
}
