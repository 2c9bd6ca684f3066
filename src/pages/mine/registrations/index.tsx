import { RegistrationList } from '@/features/registrations/registration-list'
import { useRegistrations } from '@/features/registrations/use-registrations'
import { clockNow } from '@/lib/clock'
import { useSession } from '@/lib/session-store'
import { OwnList } from '../own-list'

export default function Registrations() {
  const session = useSession()
  const list = useRegistrations(session?.resident.id)
  return (
    <OwnList
      list={list}
      isSignedIn={session !== null}
      invitation="登录后，您报过的活动都在这里。"
      empty={{ icon: 'calendar', text: '还没有报过名。看到喜欢的活动，点“我要报名”就行。' }}
    >
      {(pages) => <RegistrationList pages={pages} now={clockNow()} />}
    </OwnList>
  )
}
