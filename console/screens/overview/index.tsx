import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { readStats, STATS_KEY } from '../../features/overview/api'
import { Overview } from '../../features/overview/overview'
import { useSession } from '../../lib/session'
import '../../features/overview/overview.css'

/** How often it is read anew while somebody looks at it. */
const EVERY_MS = 60_000

const OverviewScreen = () => {
  const { officer } = useSession()
  const { data, error, refetch } = useQuery({
    queryKey: STATS_KEY,
    queryFn: readStats,
    refetchInterval: EVERY_MS,
    // Whoever comes back has just done what was waiting.
    staleTime: 0,
  })
  return (
    <>
      <ScreenHeader title="概览" about={`${officer.name}，您好。这里是${officer.unit.name}的情况。`} />
      {data ? <Overview {...data} /> : error ? <Problem error={error} onRetry={refetch} /> : <Loading />}
    </>
  )
}

export default OverviewScreen
