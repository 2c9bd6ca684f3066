import { NoticeList } from '@/features/notices/notice-list'
import { useNotices } from '@/features/notices/use-notices'
import { clockNow } from '@/lib/clock'
import { useSession } from '@/lib/session-store'
import { OwnList } from '../own-list'

export default function Notices() {
  const session = useSession()
  const list = useNotices(session?.resident.id)
  return (
    <OwnList
      list={list}
      isSignedIn={session !== null}
      invitation="登录后，报名和活动的消息都在这里。"
      empty={{ icon: 'bell', text: '还没有消息。报名有结果、活动有变动时，会在这里告诉您。' }}
    >
      {(pages) => <NoticeList pages={pages} now={clockNow()} />}
    </OwnList>
  )
}
