import { Button } from '@/components/button'
import { addToCalendar } from '@/lib/add-to-calendar'
import type { EventListItem, EventSession } from '../../../core/contract/event'

/** Puts the session into the telephone's own calendar. */
export function CalendarButton({ event, session }: { event: EventListItem; session: EventSession }) {
  const { id, title, venue } = event
  const add = () =>
    addToCalendar({
      title,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      place: venue ? `${venue.name} ${venue.address}`.trim() : '',
      path: `/events/${id}/calendar.ics?session=${session.id}`,
    })
  return (
    <Button look="plain" isWide onClick={() => void add()}>
      加到手机日历
    </Button>
  )
}
