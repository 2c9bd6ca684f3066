import { Text, View } from '@tarojs/components'
import { EmptyState } from '@/components/empty-state'
import { PageShell } from '@/components/page-shell'
import { ReadingHistory } from '@/features/reading/reading-history'
import { forgetReading, useReadingRecords } from '@/features/reading/reading-store'
import { askToConfirm } from '@/lib/feedback'
import './index.scss'

const clear = async () => {
  const isSure = await askToConfirm({
    title: '清空阅读记录',
    text: '读过什么、读到哪里，都会从这台手机上删掉。',
    yes: '清空',
  })
  if (isSure) forgetReading()
}

export default function History() {
  const records = useReadingRecords()
  if (records.length === 0) {
    return (
      <PageShell>
        <EmptyState icon="history" text="还没有阅读记录。读过的资讯会留在这里，只存在这台手机上。" />
      </PageShell>
    )
  }
  return (
    <PageShell>
      <View className="history__head">
        <Text>只存在这台手机上</Text>
        <Text className="history__clear" role="button" onClick={() => void clear()}>
          清空
        </Text>
      </View>
      <ReadingHistory records={records} />
    </PageShell>
  )
}
