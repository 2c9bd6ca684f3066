import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { ChoiceTabs } from '@/components/choice-tabs'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { SearchBar } from '@/components/search-bar'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ListSkeleton } from '@/components/skeleton'
import { BookmarkButton } from '@/features/reactions/reaction-buttons'
import { useBookmarks } from '@/features/reactions/use-bookmarks'
import { useSession } from '@/lib/session-store'
import { isEmptyList } from '@/lib/use-endless-list'
import type { ReactionTarget } from '../../../../core/contract/reaction'
import { KINDS, ReactedList } from '../reacted-list'
import './index.scss'

export default function Bookmarks() {
  const [target, setTarget] = useState<ReactionTarget>('news')
  const [words, setWords] = useState('')
  const session = useSession()
  const list = useBookmarks(target, words, session?.resident.id)
  useReachBottom(list.loadMore)
  useDidShow(() => void list.refresh())
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  if (!session) {
    return (
      <PageShell>
        <SignInInvitation text="登录后，收藏的资讯和活动都在这里。" />
      </PageShell>
    )
  }
  const empty =
    words === '' ? (
      <EmptyState icon="bookmark" text="还没有收藏。看到想留着的，点一下“收藏”就会放到这里。" />
    ) : (
      <EmptyState icon="search" text={`收藏里没有“${words}”，换个说法或少几个字试试。`} />
    )

  return (
    <PageShell>
      <View className="bookmarks__search">
        <SearchBar hint="在收藏里找" isFocused={false} onSearch={setWords} />
      </View>
      <ChoiceTabs label="收藏的内容" options={KINDS} value={target} onChange={setTarget} />
      <AsyncView query={list} loading={<ListSkeleton />} isEmpty={isEmptyList} empty={empty}>
        {(pages) => (
          <>
            <ReactedList
              items={pages.flatMap(({ items }) => items)}
              Button={BookmarkButton}
              countOf={({ bookmarkCount }) => bookmarkCount}
            />
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
