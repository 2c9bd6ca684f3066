import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ListSkeleton } from '@/components/skeleton'
import { NoticeList } from '@/features/notices/notice-list'
import { useNotices } from '@/features/notices/use-notices'
import { clockNow } from '@/lib/clock'
import { goToEvents } from '@/lib/routes'
import { useSession } from '@/lib/session-store'
import { isEmptyList } from '@/lib/use-endless-list'

export default function Notices() {
  const session = useSession()
  const list = useNotices(session?.resident.id)
  useReachBottom(list.loadMore)
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  if (!session) {
    return (
      <PageShell>
        <SignInInvitation text="登录后，报名和活动的消息都在这里。" />
      </PageShell>
    )
  }

  return (
    <PageShell>
      <AsyncView
        query={list}
        loading={<ListSkeleton />}
        isEmpty={isEmptyList}
        empty={
          <EmptyState
            icon="bell"
            text="还没有消息。报名有结果、活动有变动时，会在这里告诉您。"
            action={{ label: '看看活动', onTap: goToEvents }}
          />
        }
      >
        {(pages) => (
          <>
            <NoticeList pages={pages} now={clockNow()} />
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
