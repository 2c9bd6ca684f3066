import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { ElderSwitch } from '@/components/elder-switch'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { SearchEntry } from '@/components/search-bar'
import { ListSkeleton } from '@/components/skeleton'
import { useFollowedUnits } from '@/features/follows/follow-store'
import { FollowedSummary } from '@/features/follows/followed-summary'
import { NothingFollowed } from '@/features/follows/nothing-followed'
import { CategoryTabs, type CategoryChoice } from '@/features/news/category-tabs'
import { NewsPages } from '@/features/news/news-pages'
import { type NewsFilter, useNewsList } from '@/features/news/use-news-list'
import { UnitFilter } from '@/features/units/unit-filter'
import { useUnitFilter } from '@/features/units/use-unit-filter'
import { useUnread } from '@/features/notices/use-unread'
import { openPage, routes } from '@/lib/routes'
import { isEmptyList } from '@/lib/use-endless-list'
import './index.scss'

export default function News() {
  const [category, setCategory] = useState<CategoryChoice>('')
  const { unit } = useUnitFilter()
  const isOfFollowed = category === 'followed'
  const followed = useFollowedUnits(isOfFollowed)
  const isNothingFollowed = isOfFollowed && followed.length === 0
  const filter: NewsFilter = isOfFollowed
    ? // Sorted, so that all who follow the same read the same kept page.
      { units: [...followed].sort().join(',') }
    : { unit: unit || undefined, category: category || undefined }
  const list = useNewsList(filter, !isNothingFollowed)
  useReachBottom(list.loadMore)
  useUnread()
  usePullDownRefresh(() => {
    const refreshed = isNothingFollowed ? Promise.resolve() : list.refresh()
    void refreshed.finally(() => Taro.stopPullDownRefresh())
  })

  return (
    <PageShell>
      <View className="news__head">
        <View className="news__where">
          {isOfFollowed ? <FollowedSummary count={followed.length} /> : <UnitFilter />}
          <ElderSwitch />
        </View>
        <View className="news__find">
          <SearchEntry hint="搜索资讯" onTap={() => openPage(routes.search())} />
        </View>
        <CategoryTabs category={category} onChange={setCategory} />
      </View>
      {isNothingFollowed ? (
        <NothingFollowed />
      ) : (
        <AsyncView
          query={list}
          loading={<ListSkeleton />}
          isEmpty={isEmptyList}
          empty={<EmptyState text="这里还没有资讯，换个分类或居民区看看。" />}
        >
          {(pages) => (
            <>
              <NewsPages key={JSON.stringify(filter)} pages={pages} />
              <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
            </>
          )}
        </AsyncView>
      )}
    </PageShell>
  )
}
