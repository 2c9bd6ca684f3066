import { EmptyState } from '@/components/empty-state'
import { PageShell } from '@/components/page-shell'

export default function Registrations() {
  return (
    <PageShell>
      <EmptyState text="还没有报名。" />
    </PageShell>
  )
}
