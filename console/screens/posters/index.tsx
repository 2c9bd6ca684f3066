import { useParams } from 'react-router-dom'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { Posters } from '../../features/check-in/posters'
import { useLiveEvent } from '../../lib/events'
import '../../features/check-in/check-in.css'

const PostersScreen = () => {
  const { id = '' } = useParams()
  const { data: event, error, refetch } = useLiveEvent(id)
  if (!event) return error ? <Problem error={error} onRetry={refetch} /> : <Loading />
  return (
    <>
      <ScreenHeader title="签到码" about={event.title} />
      <Posters event={event} />
    </>
  )
}

export default PostersScreen
