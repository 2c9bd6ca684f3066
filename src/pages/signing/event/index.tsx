import { EmptyState } from '@/components/empty-state'
import { PageShell } from '@/components/page-shell'

export default function EventPage() {
  return (
    <PageShell>
      <EmptyState text="内容不存在或已下架。" />
    </PageShell>
  )
}
