import { EmptyState } from '@/components/empty-state'
import { PageShell } from '@/components/page-shell'

export default function Events() {
  return (
    <PageShell>
      <EmptyState text="还没有活动。" />
    </PageShell>
  )
}
