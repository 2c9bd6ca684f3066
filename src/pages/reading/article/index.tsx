import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { BottomBar } from '@/components/bottom-bar'
import { PageShell } from '@/components/page-shell'
import { ArticleSkeleton } from '@/components/skeleton'
import { Article } from '@/features/news/article'
import { useNewsItem } from '@/features/news/use-news-item'
import { useNewsPreview } from '@/features/news/use-news-preview'
import { BookmarkButton, LikeButton } from '@/features/reactions/reaction-buttons'
import { mediaUrl } from '@/lib/media-url'
import { routes } from '@/lib/routes'

export default function ArticlePage() {
  const { id = '', preview } = useRouter().params
  const published = useNewsItem(id, preview === undefined)
  const latest = useNewsPreview(id, preview)
  const article = preview === undefined ? published : latest
  const title = article.data?.title ?? '睦邻'
  const cover = article.data?.cover
  const imageUrl = cover ? mediaUrl(cover.src, 250) : undefined
  useShareAppMessage(() => ({ title, path: routes.article(id), imageUrl }))
  useShareTimeline(() => ({ title, query: `id=${id}`, imageUrl }))

  return (
    <PageShell>
      <AsyncView query={article} loading={<ArticleSkeleton />}>
        {(item) => (
          <>
            <Article item={item} />
            {preview === undefined && (
              <BottomBar>
                <LikeButton target="news" id={id} count={item.likeCount} />
                <BookmarkButton target="news" id={id} count={item.bookmarkCount} />
              </BottomBar>
            )}
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
