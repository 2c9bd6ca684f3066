import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { PageShell } from '@/components/page-shell'
import { Skeleton } from '@/components/skeleton'
import { useNewsItem } from '@/features/news/use-news-item'
import { Poster } from '@/features/poster/poster'
import { usePoster } from '@/features/poster/use-poster'
import './index.scss'

function PosterSkeleton() {
  return (
    <View className="poster-page__waiting" role="status">
      <Skeleton width="320px" height="478px" />
      <Text>正在画海报，请稍等。</Text>
    </View>
  )
}

export default function PosterPage() {
  const { id = '' } = useRouter().params
  const article = useNewsItem(id)
  const poster = usePoster(article.data)
  return (
    <PageShell>
      <AsyncView query={article} loading={<PosterSkeleton />}>
        {({ title }) => (
          <AsyncView query={poster} loading={<PosterSkeleton />}>
            {(src) => <Poster src={src} title={title} />}
          </AsyncView>
        )}
      </AsyncView>
    </PageShell>
  )
}
