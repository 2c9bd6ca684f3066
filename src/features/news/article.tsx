import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { ArticleBody } from '@/components/article-body/article-body'
import { ElderFold } from '@/components/elder-fold'
import { FactRow } from '@/components/fact-row'
import { Picture } from '@/components/picture'
import { ReadAloud } from '@/components/read-aloud'
import { Skeleton } from '@/components/skeleton'
import { openPage, routes } from '@/lib/routes'
import { isSinglePage } from '@/lib/single-page'
import { NEWS_CATEGORY_NAMES } from '../../../core/contract/news-words'
import { spokenText } from '../../../core/rules/article-text'
import { formatPublished } from '../../../core/rules/chinese-dates'
import { audioPathOf } from './api'
import type { ReadableNews } from './use-news-item'
import './article.scss'

function BodySkeleton() {
  return (
    <View className="article__waiting" role="status" aria-label="正在加载">
      {['100%', '94%', '100%', '60%'].map((width, line) => (
        <Skeleton key={line} width={width} />
      ))}
    </View>
  )
}

type ArticleProps = {
  item: ReadableNews
  /** What else than listening can be done with it, below its title; in elder view behind 更多. */
  tools?: ReactNode
}

/** Title, where it comes from, the cover unless the body shows it, the body once it is there, and its event. */
export function Article({ item, tools }: ArticleProps) {
  const { cover, body, relatedEvent } = item
  const isCoverInBody = body?.content.some(
    (block) => block.type === 'image' && block.attrs.src === cover?.src,
  )
  return (
    <View className="article">
      <Text className="article__title" userSelect>
        {item.title}
      </Text>
      <Text className="article__meta">
        {`${item.unit.name} · ${NEWS_CATEGORY_NAMES[item.category]} · ${formatPublished(item.publishedAt, new Date())}`}
      </Text>
      <ElderFold className="article__tools">
        {(more) => (
          <>
            {tools && <View className="article__rare elder-fold__rare">{tools}</View>}
            {body && (
              <ReadAloud
                text={spokenText({ title: item.title, body })}
                audioPath={item.hasAudio ? audioPathOf(item.id) : null}
              />
            )}
            {tools && more}
          </>
        )}
      </ElderFold>
      {cover && !isCoverInBody && <Picture picture={cover} shownWidth={343} className="article__cover" />}
      {body ? <ArticleBody body={body} /> : <BodySkeleton />}
      {relatedEvent && !isSinglePage() && (
        <FactRow
          icon="calendar"
          text={relatedEvent.title}
          note="这篇文章说的活动"
          action={{ label: '去看活动', onTap: () => openPage(routes.event(relatedEvent.id)) }}
        />
      )}
    </View>
  )
}
