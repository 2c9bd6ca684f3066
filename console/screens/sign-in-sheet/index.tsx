import { useParams } from 'react-router-dom'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { SignInSheet } from '../../features/roster/sign-in-sheet'
import { useLiveEvent } from '../../lib/events'
import '../../features/roster/roster.css'

const SignInSheetScreen = () => {
  const { id = '' } = useParams()
  const { data: event, error, refetch } = useLiveEvent(id)
  if (!event) return error ? <Problem error={error} onRetry={refetch} /> : <Loading />
  return (
    <>
      <ScreenHeader title="签到表" about={event.title} />
      <SignInSheet event={event} />
    </>
  )
}

export default SignInSheetScreen
