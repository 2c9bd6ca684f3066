import { formatFixed } from '../../core/rules/chinese-dates'
import { spokenCode } from '../../core/rules/spoken-code'
import type { AuditRow } from '../store/audit-entries'
import type { AuditedKind, AuditedThing } from '../store/audit-names'

/** Fields of entries that hold ids, and of what. */
const FIELD_KINDS: Record<string, AuditedKind> = {
  unitId: 'unit',
  admittedUnitIds: 'unit',
  venueId: 'venue',
  sessionId: 'session',
  attendeeId: 'attendee',
}

const idsIn = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string')

/** Every id of an entry that may have a name. */
export const idsOf = ({ targetKind, targetId, before, after }: AuditRow): [AuditedKind, string][] => [
  ...(targetId === null ? [] : [[targetKind, targetId] as [AuditedKind, string]]),
  ...[before, after].flatMap((fields) =>
    Object.entries(fields ?? {}).flatMap(([field, value]) => {
      const kind = FIELD_KINDS[field]
      return kind === undefined ? [] : idsIn(value).map((id): [AuditedKind, string] => [kind, id])
    }),
  ),
]

export const idsByKind = (rows: readonly AuditRow[]): Map<AuditedKind, Set<string>> => {
  const ids = new Map<AuditedKind, Set<string>>()
  for (const [kind, id] of rows.flatMap(idsOf)) ids.set(kind, (ids.get(kind) ?? new Set()).add(id))
  return ids
}

/** As an officer knows it: 包粽子 7月3日 周三 14:00 短码 0427. */
const wordsOf = ({ name, startsAt, ticketNumber, position }: AuditedThing, now: Date): string => {
  if (position !== undefined) return `第 ${position + 1} 位`
  return [
    name,
    ...(startsAt ? [formatFixed(startsAt.toISOString(), now)] : []),
    ...(typeof ticketNumber === 'number' ? [`短码 ${spokenCode(ticketNumber)}`] : []),
  ].join(' ')
}

export const namesOf = (things: readonly AuditedThing[], now: Date): Map<string, string> =>
  new Map(things.map((thing) => [thing.id, wordsOf(thing, now)]))
