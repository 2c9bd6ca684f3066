import type { ReactNode } from 'react'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { EmptyState } from '@/components/empty-state'
import type { IconName } from '@/components/icon'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ListSkeleton } from '@/components/skeleton'
import type { PageOf } from '../../../core/contract/common'
import { goToEvents } from '@/lib/routes'
import { type EndlessList, isEmptyList } from '@/lib/use-endless-list'

type OwnListProps<T> = {
  list: EndlessList<T>
  isSignedIn: boolean
  /** What signing in is good for here. */
  invitation: string
  empty: { icon: IconName; text: string }
  children: (pages: PageOf<T>[]) => ReactNode
}

/** A page with a list of the resident's own that comes from taking part. */
export function OwnList<T>({ list, isSignedIn, invitation, empty, children }: OwnListProps<T>) {
  useReachBottom(list.loadMore)
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  if (!isSignedIn) {
    return (
      <PageShell>
        <SignInInvitation text={invitation} />
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
          <EmptyState icon={empty.icon} text={empty.text} action={{ label: '看看活动', onTap: goToEvents }} />
        }
      >
        {(pages) => (
          <>
            {children(pages)}
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
