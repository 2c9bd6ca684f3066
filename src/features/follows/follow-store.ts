import { FOLLOWS_LIMIT } from '../../../core/contract/follow-words'
import { showToast } from '@/lib/feedback'
import { observable, useObservable } from '@/lib/observable'
import { readStored, writeStored } from '@/lib/storage'
import { type KeptFollows, NO_FOLLOWS, withWish } from './kept-follows'

const KEY = 'follows'

export const follows = observable<KeptFollows>(readStored<KeptFollows>(KEY) ?? NO_FOLLOWS)

export const keepFollows = (kept: KeptFollows) => {
  writeStored(KEY, kept)
  follows.set(kept)
}

/** Whether it could be noted: no more are followed than the server takes. */
export const wishToFollow = (unitId: string, isOn: boolean): boolean => {
  if (isOn && follows.get().unitIds.length >= FOLLOWS_LIMIT) {
    showToast(`最多关注 ${FOLLOWS_LIMIT} 个居民区，请先取消一个`)
    return false
  }
  keepFollows(withWish(follows.get(), unitId, isOn))
  return true
}

const NONE: readonly string[] = []

/** None while they are not wanted: then a page that lies below does not draw itself anew with every tap. */
export const useFollowedUnits = (isWanted: boolean) =>
  useObservable(follows, ({ unitIds }) => (isWanted ? unitIds : NONE))

export const useIsFollowed = (unitId: string) =>
  useObservable(follows, ({ unitIds }) => unitIds.includes(unitId))
