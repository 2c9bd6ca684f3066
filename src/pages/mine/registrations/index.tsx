import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ListSkeleton } from '@/components/skeleton'
import { RegistrationList } from '@/features/registrations/registration-list'
import { useRegistrations } from '@/features/registrations/use-registrations'
import { clockNow } from '@/lib/clock'
import { goToEvents } from '@/lib/routes'
import { useSession } from '@/lib/session-store'
import { isEmptyList } from '@/lib/use-endless-list'

export default function Registrations() {
  const session = useSession()
  const list = useRegistrations(session?.resident.id)
  useReachBottom(list.loadMore)
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  if (!session) {
    return (
      <PageShell>
        <SignInInvitation text="登录后，您报过的活动都在这里。" />
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
            icon="calendar"
            text="还没有报过名。看到喜欢的活动，点“我要报名”就行。"
            action={{ label: '看看活动', onTap: goToEvents }}
          />
        }
      >
        {(pages) => (
          <>
            <RegistrationList pages={pages} now={clockNow()} />
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
