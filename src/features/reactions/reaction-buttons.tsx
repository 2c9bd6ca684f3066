import { ToggleButton } from '@/components/toggle-button'
import type { ReactionTarget } from '../../../core/contract/reaction'
import { useReaction } from './use-reaction'

type ReactionButtonProps = { target: ReactionTarget; id: string; count: number }

export function LikeButton({ target, id, count }: ReactionButtonProps) {
  const like = useReaction('like', target, id, count)
  return (
    <ToggleButton
      label="点赞"
      icon="like"
      iconOn="like-on"
      isOn={like.isOn}
      count={like.count}
      onTap={like.tap}
    />
  )
}

export function BookmarkButton({ target, id, count }: ReactionButtonProps) {
  const bookmark = useReaction('bookmark', target, id, count)
  return (
    <ToggleButton
      label="收藏"
      icon="bookmark"
      iconOn="bookmark-on"
      isOn={bookmark.isOn}
      count={bookmark.count}
      onTap={bookmark.tap}
    />
  )
}
