import { useParams } from 'react-router-dom'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { AfterCard } from '../../features/events/after/after-card'
import { EventActions } from '../../features/events/board/event-actions'
import { EventSummary } from '../../features/events/board/event-summary'
import { SeatBoard } from '../../features/events/board/seat-board'
import { DrawCard } from '../../features/roster/draw-card'
import { Roster } from '../../features/roster/roster'
import { useLiveEvent } from '../../lib/events'
import { useMay } from '../../lib/session'
import '../../features/events/events.css'
import '../../features/roster/roster.css'

/** There is something to count from the end of the first session on. */
const hasBegunToEnd = ({ publication, state, sessions }: StaffEvent) =>
  publication === 'published' &&
  state !== 'cancelled' &&
  sessions.some(({ endsAt }) => Date.parse(endsAt) <= Date.now())

const EventScreen = () => {
  const { id = '' } = useParams()
  const mayReadRoster = useMay('rosterRead')
  const { data: event, error, refetch } = useLiveEvent(id)
  // What is shown stays while a later read fails.
  if (!event) return error ? <Problem error={error} onRetry={refetch} /> : <Loading />
  return (
    <>
      <ScreenHeader title={event.title} actions={<EventActions event={event} />} />
      <EventSummary event={event} />
      <SeatBoard event={event} />
      {hasBegunToEnd(event) && <AfterCard event={event} />}
      {event.admission === 'draw' && event.publication === 'published' && <DrawCard event={event} />}
      {mayReadRoster && event.publication === 'published' && <Roster event={event} />}
    </>
  )
}

export default EventScreen
