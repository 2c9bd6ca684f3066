import { EmptyState } from '@/components/empty-state'
import { openPage, routes } from '@/lib/routes'

/** In the place of the list of those who have not chosen yet. */
export function NothingFollowed() {
  return (
    <EmptyState
      icon="place"
      text="选几个您关心的居民区，它们的消息就都在这里。不用登录。"
      action={{ label: '选择居民区', onTap: () => openPage(routes.follows()) }}
    />
  )
}
