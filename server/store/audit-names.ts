import type { AuditTarget } from '../../core/contract/audit-words'
import type { Database } from './database'

/** What the log names by an id: what was done to, or a field of it. */
export type AuditedKind = AuditTarget | 'attendee'

/** An event's title stands for its sessions and registrations. Times and numbers only where there are any. */
export type AuditedThing = {
  id: string
  name: string
  startsAt?: Date
  ticketNumber?: number | null
  /** Among the people of a registration, from 0. */
  position?: number
}

type Read = (db: Database, ids: string[]) => Promise<AuditedThing[]>

const none: Read = () => Promise.resolve([])

/** Residents have none: the log is read without its being written down, so it shows no names of theirs. */
const READS: Record<AuditedKind, Read> = {
  officer: (db, ids) => db.selectFrom('officer').select(['id', 'name']).where('id', 'in', ids).execute(),
  newsItem: (db, ids) =>
    db.selectFrom('newsItem').select(['id', 'title as name']).where('id', 'in', ids).execute(),
  event: (db, ids) => db.selectFrom('event').select(['id', 'title as name']).where('id', 'in', ids).execute(),
  session: (db, ids) =>
    db
      .selectFrom('eventSession as s')
      .innerJoin('event as e', 'e.id', 's.eventId')
      .select(['s.id', 'e.title as name', 's.startsAt'])
      .where('s.id', 'in', ids)
      .execute(),
  registration: (db, ids) =>
    db
      .selectFrom('registration as r')
      .innerJoin('eventSession as s', 's.id', 'r.sessionId')
      .innerJoin('event as e', 'e.id', 'r.eventId')
      .select(['r.id', 'e.title as name', 's.startsAt', 'r.ticketNumber'])
      .where('r.id', 'in', ids)
      .execute(),
  attendee: (db, ids) =>
    db
      .selectFrom('attendee as a')
      .innerJoin('event as e', 'e.id', 'a.eventId')
      .select(['a.id', 'e.title as name', 'a.position'])
      .where('a.id', 'in', ids)
      .execute(),
  unit: (db, ids) => db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute(),
  venue: (db, ids) => db.selectFrom('venue').select(['id', 'name']).where('id', 'in', ids).execute(),
  resident: none,
  settings: none,
}

/** In one read for each kind, however many. What is no longer there is missing. */
export const readAudited = async (
  db: Database,
  ids: ReadonlyMap<AuditedKind, ReadonlySet<string>>,
): Promise<AuditedThing[]> => {
  const reads = [...ids].map(([kind, those]) => READS[kind](db, [...those]))
  return (await Promise.all(reads)).flat()
}
