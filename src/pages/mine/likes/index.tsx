import { useState } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { ChoiceTabs } from '@/components/choice-tabs'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ListSkeleton } from '@/components/skeleton'
import { LikeButton } from '@/features/reactions/reaction-buttons'
import { useLikes } from '@/features/reactions/use-likes'
import { useSession } from '@/lib/session-store'
import { isEmptyList } from '@/lib/use-endless-list'
import type { ReactionTarget } from '../../../../core/contract/reaction'
import { KINDS, ReactedList } from '../reacted-list'

export default function Likes() {
  const [target, setTarget] = useState<ReactionTarget>('news')
  const session = useSession()
  const list = useLikes(target, session?.resident.id)
  useReachBottom(list.loadMore)
  useDidShow(() => void list.refresh())
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  if (!session) {
    return (
      <PageShell>
        <SignInInvitation text="登录后，点过赞的资讯和活动都在这里。" />
      </PageShell>
    )
  }

  return (
    <PageShell>
      <ChoiceTabs label="点赞的内容" options={KINDS} value={target} onChange={setTarget} />
      <AsyncView
        query={list}
        loading={<ListSkeleton />}
        isEmpty={isEmptyList}
        empty={<EmptyState icon="like" text="还没有点过赞。觉得写得好、办得好，点一下“点赞”就会放到这里。" />}
      >
        {(pages) => (
          <>
            <ReactedList
              items={pages.flatMap(({ items }) => items)}
              Button={LikeButton}
              countOf={({ likeCount }) => likeCount}
            />
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
