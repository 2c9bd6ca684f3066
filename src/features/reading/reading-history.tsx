import { Text, View } from '@tarojs/components'
import { openPage, routes } from '@/lib/routes'
import { formatPublished } from '../../../core/rules/chinese-dates'
import { progressText, type ReadingRecord } from './reading-records'
import './reading-history.scss'

function ReadArticle({ record }: { record: ReadingRecord }) {
  return (
    <View
      className="reading-history__item"
      hoverClass="reading-history__item--pressed"
      role="link"
      onClick={() => openPage(routes.article(record.id))}
    >
      <Text className="reading-history__title">{record.title}</Text>
      <Text className="reading-history__meta">
        {`${record.unitName} · ${formatPublished(record.readAt, new Date())} · ${progressText(record)}`}
      </Text>
    </View>
  )
}

/** What was read on this device, the latest first. */
export function ReadingHistory({ records }: { records: readonly ReadingRecord[] }) {
  return (
    <View className="reading-history">
      {records.map((record) => (
        <ReadArticle key={record.id} record={record} />
      ))}
    </View>
  )
}
