import type { DemoEvent, DemoSession } from './demo-event'
import { sizeOfPicture } from './demo-news'
import type { EventOutline, SessionOutline } from './event-outline'
import { openEvents } from './open-events'
import { otherEvents } from './other-events'
import { readMarkdown } from './read-markdown'
import { atHour } from './relative-days'
import { specialEvents } from './special-events'

const DRAW_HOUR = 10
const OPENS_HOUR = 9
const CLOSES_HOUR = 18
const HOUR_MS = 3_600_000

/** Today at nine may still lie ahead: what has opened has opened by now. */
const opening = (outline: EventOutline, now: Date) => {
  const opensAt = atHour(now, outline.opens, OPENS_HOUR)
  return outline.opens < 0 || opensAt > now ? opensAt : now
}

/** The evening before, as organisers like it; two hours before where that would be over. */
const closing = ({ closes, sessions }: EventOutline, now: Date) => {
  if (closes !== undefined) return atHour(now, closes, CLOSES_HOUR)
  const firstDay = Math.min(...sessions.map((session) => session.day))
  const firstHour = Math.min(...sessions.filter(({ day }) => day === firstDay).map(({ from }) => from))
  return firstDay > 1
    ? atHour(now, firstDay - 1, CLOSES_HOUR)
    : new Date(atHour(now, firstDay, firstHour).getTime() - 2 * HOUR_MS)
}

const demoSession = (outline: SessionOutline, now: Date): DemoSession => {
  const { day, from, to, capacity, held = 0 } = outline
  return {
    startsAt: atHour(now, day, from),
    endsAt: atHour(now, day, to),
    capacity,
    takenBy: outline.taken ?? 0,
    waitlisted: outline.waiting ?? 0,
    offered: outline.offered ?? 0,
    pending: outline.pending ?? 0,
    entered: outline.entered ?? 0,
    heldSeats: held,
    heldReleaseAt: held > 0 ? atHour(now, day - 1, OPENS_HOUR) : null,
  }
}

const demoSettings = ({ special = {} }: EventOutline, now: Date) => ({
  admission: special.admission ?? ('first-come' as const),
  drawAt: special.drawDay === undefined ? null : atHour(now, special.drawDay, DRAW_HOUR),
  takesRegistrations: special.isOpenToAll !== true,
  minAge: special.minAge ?? null,
  maxAge: special.maxAge ?? null,
  waitlistLimit: special.waitlistLimit ?? null,
  seriesId: special.seriesId ?? null,
  admittedUnitKeys: special.admittedUnits ?? [],
})

const demoEvent = (outline: EventOutline, now: Date): DemoEvent => {
  const { sessions, unit, venue, cover } = outline
  const closesAt = closing(outline, now)
  return {
    key: outline.key,
    title: outline.title,
    unitKey: unit,
    venueKey: venue,
    cover: cover ? { picture: cover[0], alt: cover[1] } : null,
    body: readMarkdown(outline.body, sizeOfPicture),
    opensAt: opening(outline, now),
    closesAt,
    cancelDeadline: closesAt,
    cancelledAt: outline.cancelled ? atHour(now, -1, 8) : null,
    hasWaitlist: outline.waitlist ?? false,
    partyLimit: outline.party ?? 1,
    questions: outline.questions ?? [],
    ...demoSettings(outline, now),
    sessions: sessions.map((session) => demoSession(session, now)),
    likeCount: outline.likes,
    bookmarkCount: outline.bookmarks,
  }
}

export const demoEvents = (now: Date): DemoEvent[] =>
  [...openEvents, ...specialEvents, ...otherEvents].map((outline) => demoEvent(outline, now))
