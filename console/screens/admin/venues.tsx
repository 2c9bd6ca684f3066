import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { StaffVenue } from '../../../core/contract/staff-venue'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { readVenues, VENUES_KEY } from '../../features/venues/read-venues'
import { VenueDialog } from '../../features/venues/venue-dialog'
import { VenueTable } from '../../features/venues/venue-table'

const VenuesScreen = () => {
  const { data, isPending, error, refetch } = useQuery({ queryKey: VENUES_KEY, queryFn: readVenues })
  const [editing, setEditing] = useState<{ venue: StaffVenue | null } | null>(null)
  return (
    <>
      <ScreenHeader
        title="场地"
        about="办活动的地方。上级的场地也可以用，但只能由上级修改。"
        actions={
          <Button type="primary" onClick={() => setEditing({ venue: null })}>
            新建场地
          </Button>
        }
      />
      {isPending ? (
        <Loading />
      ) : error ? (
        <Problem error={error} onRetry={refetch} />
      ) : (
        <VenueTable venues={data.items} onChange={(venue) => setEditing({ venue })} />
      )}
      {editing && <VenueDialog {...editing} onClose={() => setEditing(null)} />}
    </>
  )
}

export default VenuesScreen
