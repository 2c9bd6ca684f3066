import { useParams } from 'react-router-dom'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { EventActions } from '../../features/events/board/event-actions'
import { EventSummary } from '../../features/events/board/event-summary'
import { SeatBoard } from '../../features/events/board/seat-board'
import { useLiveEvent } from '../../lib/events'
import '../../features/events/events.css'

const EventScreen = () => {
  const { id = '' } = useParams()
  const { data: event, error, refetch } = useLiveEvent(id)
  // What is shown stays while a later read fails.
  if (!event) return error ? <Problem error={error} onRetry={refetch} /> : <Loading />
  return (
    <>
      <ScreenHeader title={event.title} actions={<EventActions event={event} />} />
      <EventSummary event={event} />
      <SeatBoard event={event} />
    </>
  )
}

export default EventScreen
