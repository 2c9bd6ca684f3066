import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { BottomBar } from '@/components/bottom-bar'
import { PageShell } from '@/components/page-shell'
import { ArticleSkeleton } from '@/components/skeleton'
import { FollowButton } from '@/features/follows/follow-button'
import { Article } from '@/features/news/article'
import { isWhole, useNewsItem } from '@/features/news/use-news-item'
import { useNewsPreview } from '@/features/news/use-news-preview'
import { ShareButton } from '@/features/poster/share-button'
import { BookmarkButton, LikeButton } from '@/features/reactions/reaction-buttons'
import { ResumeHint } from '@/features/reading/resume-hint'
import { useReadingPlace } from '@/features/reading/use-reading-place'
import { TextSizeButton } from '@/features/view/text-size-button'
import { mediaUrl } from '@/lib/media-url'
import { idOfPage, routes } from '@/lib/routes'
import { isSinglePage } from '@/lib/single-page'

export default function ArticlePage() {
  const { preview, ...params } = useRouter().params
  const id = idOfPage(params)
  const published = useNewsItem(id, preview === undefined)
  const latest = useNewsPreview(id, preview)
  const article = preview === undefined ? published : latest
  /** To be read and no more: in a friend's timeline, or not published yet. */
  const isAlone = preview !== undefined || isSinglePage()
  const whole = !isAlone && article.data && isWhole(article.data) ? article.data : undefined
  const reading = useReadingPlace(whole, `#article-${id}`)
  const title = article.data?.title ?? '睦邻'
  const cover = article.data?.cover
  const imageUrl = cover ? mediaUrl(cover.src, 250) : undefined
  useShareAppMessage(() => ({ title, path: routes.article(id), imageUrl }))
  useShareTimeline(() => ({ title, query: `id=${id}`, imageUrl }))

  return (
    <PageShell>
      <AsyncView query={article} loading={<ArticleSkeleton />}>
        {(item) =>
          isAlone ? (
            <Article item={item} />
          ) : (
            <>
              <View id={`article-${id}`}>
                <Article
                  item={item}
                  tools={
                    <>
                      <FollowButton unit={item.unit} />
                      <TextSizeButton />
                    </>
                  }
                />
              </View>
              <BottomBar>
                <LikeButton target="news" id={id} count={item.likeCount} />
                <BookmarkButton target="news" id={id} count={item.bookmarkCount} />
                <ShareButton newsId={id} title={title} />
              </BottomBar>
              {reading.resumable !== null && (
                <ResumeHint place={reading.resumable} onResume={reading.resume} onDismiss={reading.dismiss} />
              )}
            </>
          )
        }
      </AsyncView>
    </PageShell>
  )
}
