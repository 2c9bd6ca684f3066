import { Text, View } from '@tarojs/components'
import { TextRow } from '@/components/text-row'
import { openPage, routes } from '@/lib/routes'
import { formatPublished } from '../../../core/rules/chinese-dates'
import { progressText, type ReadingRecord } from './reading-records'
import './reading-history.scss'

function ReadArticle({ record }: { record: ReadingRecord }) {
  const { id, title, unitName, readAt } = record
  return (
    <TextRow
      meta={`${unitName} · ${formatPublished(readAt, new Date())} · ${progressText(record)}`}
      onTap={() => openPage(routes.article(id))}
    >
      <Text className="text-row__title">{title}</Text>
    </TextRow>
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
