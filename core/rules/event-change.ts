import type { EventSettings } from '../contract/staff-event'

export const CHANGED_PARTS = ['title', 'time', 'venue'] as const
export type ChangedPart = (typeof CHANGED_PARTS)[number]

type Compared = Pick<EventSettings, 'title' | 'venueId' | 'sessions'>

/**
 * What residents signed up for a session have to be told: that it has another name, time or place.
 * Wording, pictures and capacities change without a message.
 */
export const whatChanged = (before: Compared, after: Compared, sessionId: string): ChangedPart[] => {
  const was = before.sessions.find((session) => session.id === sessionId)
  const is = after.sessions.find((session) => session.id === sessionId)
  const isMoved =
    was !== undefined &&
    is !== undefined &&
    (Date.parse(was.startsAt) !== Date.parse(is.startsAt) || Date.parse(was.endsAt) !== Date.parse(is.endsAt))
  return [
    ...(before.title.trim() === after.title.trim() ? [] : ['title' as const]),
    ...(isMoved ? ['time' as const] : []),
    ...(before.venueId === after.venueId ? [] : ['venue' as const]),
  ]
}

type Fields = Record<string, unknown>

/** The fields that differ, as they were and as they are, for the audit log. */
export const changedFields = (before: Fields, after: Fields): { before: Fields; after: Fields } => {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const only = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
  return { before: only(before), after: only(after) }
}
