import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { ChoiceTabs } from '@/components/choice-tabs'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { RowWithAction } from '@/components/row-with-action'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ListSkeleton } from '@/components/skeleton'
import { useBookmarks } from '@/features/bookmarks/use-bookmarks'
import { EventCard } from '@/features/events/event-card'
import { NewsCard } from '@/features/news/news-card'
import { BookmarkButton } from '@/features/reactions/reaction-buttons'
import { useSession } from '@/lib/session-store'
import { isEmptyList } from '@/lib/use-endless-list'
import type { Bookmark, ReactionTarget } from '../../../../core/contract/reaction'

const KINDS = [
  { value: 'news', name: '资讯' },
  { value: 'event', name: '活动' },
] as const

function BookmarkRow({ bookmark }: { bookmark: Bookmark }) {
  const item = bookmark.target === 'news' ? bookmark.news : bookmark.event
  return (
    <RowWithAction
      action={<BookmarkButton target={bookmark.target} id={item.id} count={item.bookmarkCount} />}
    >
      {bookmark.target === 'news' ? <NewsCard item={bookmark.news} /> : <EventCard event={bookmark.event} />}
    </RowWithAction>
  )
}

export default function Bookmarks() {
  const [target, setTarget] = useState<ReactionTarget>('news')
  const session = useSession()
  const list = useBookmarks(target, session?.resident.id)
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

  return (
    <PageShell>
      <ChoiceTabs label="收藏的内容" options={KINDS} value={target} onChange={setTarget} />
      <AsyncView
        query={list}
        loading={<ListSkeleton />}
        isEmpty={isEmptyList}
        empty={<EmptyState icon="bookmark" text="还没有收藏。看到想留着的，点一下“收藏”就会放到这里。" />}
      >
        {(pages) => (
          <View>
            {pages
              .flatMap(({ items }) => items)
              .map((bookmark) => (
                <BookmarkRow
                  key={bookmark.target === 'news' ? bookmark.news.id : bookmark.event.id}
                  bookmark={bookmark}
                />
              ))}
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </View>
        )}
      </AsyncView>
    </PageShell>
  )
}
