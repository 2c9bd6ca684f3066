import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import type { StaffEvent } from '../../../../core/contract/staff-event'
import { Loading } from '../../../components/loading'
import { Problem } from '../../../components/problem'
import { EVENTS_KEY } from '../../../lib/events'
import { readOutcome } from '../api'
import { AttendanceTable } from './attendance-table'
import { RecapLine } from './recap-line'

/** Once a session is over: who came; once all are, the article that tells of it. */
export const AfterCard = ({ event: { id, state } }: { event: StaffEvent }) => {
  const { data, error, refetch } = useQuery({
    queryKey: [...EVENTS_KEY, 'outcome', id],
    queryFn: () => readOutcome(id),
    // An officer comes back from writing the recap and wants to see it here.
    staleTime: 0,
  })
  return (
    <Card title={<h2 className="after-card__title">到场和回顾</h2>} className="after-card">
      {data ? (
        <>
          {data.attendance && <AttendanceTable sessions={data.attendance} />}
          {state === 'past' && <RecapLine eventId={id} recap={data.recap} />}
        </>
      ) : error ? (
        <Problem error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </Card>
  )
}
