import type { Follow } from '../../core/contract/follow'
import type { FollowRow } from '../store/follows'

export const followView = ({ unitId, unitName, followedAt }: FollowRow): Follow => ({
  unit: { id: unitId, name: unitName },
  followedAt: followedAt.toISOString(),
})
