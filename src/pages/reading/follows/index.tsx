import { Text } from '@tarojs/components'
import { AsyncView } from '@/components/async-view'
import { EmptyState } from '@/components/empty-state'
import { PageShell } from '@/components/page-shell'
import { ListSkeleton } from '@/components/skeleton'
import { FollowableUnits } from '@/features/follows/followable-units'
import { useNeighbourhoods } from '@/features/units/use-neighbourhoods'
import './index.scss'

export default function Follows() {
  const units = useNeighbourhoods()
  return (
    <PageShell>
      <Text className="follows__hint">关注后，在资讯页点“关注”，就只看这些居民区的消息。</Text>
      <AsyncView
        query={units}
        loading={<ListSkeleton />}
        isEmpty={(all) => all.length === 0}
        empty={<EmptyState text="这里还没有居民区。" />}
      >
        {(all) => <FollowableUnits units={all} />}
      </AsyncView>
    </PageShell>
  )
}
