import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { EmptyState } from '@/components/empty-state'
import { FormPage } from '@/components/form-page'
import { ArticleSkeleton } from '@/components/skeleton'
import { DrawRecord } from '@/features/events/draw-record'
import { useDraws } from '@/features/events/use-draws'
import { useEvent } from '@/features/events/use-event'
import { clockNow } from '@/lib/clock'

/** What everybody can look up of a draw, with or without an account. */
export default function DrawPage() {
  const { id = '', code = '' } = useRouter().params
  const event = useEvent(id)
  const draws = useDraws(id)
  const now = clockNow()
  return (
    <FormPage>
      {event.data && (
        <Text className="form-page__title" role="heading">
          {event.data.title}
        </Text>
      )}
      {event.isPending ? (
        // The title would push down what had come before it.
        <ArticleSkeleton />
      ) : (
        <AsyncView
          query={draws}
          loading={<ArticleSkeleton />}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState text="这个活动不摇号，先报名先得。" />}
        >
          {({ items }) =>
            items.map((record) => (
              <DrawRecord
                key={record.sessionId}
                record={record}
                sessions={event.data?.sessions ?? []}
                code={code}
                now={now}
              />
            ))
          }
        </AsyncView>
      )}
    </FormPage>
  )
}
