import { useSyncExternalStore } from 'react'
import type { ReactionTarget } from '../../../core/contract/reaction'
import { requireSession } from '@/lib/require-session'
import type { ReactionKind } from './api'
import { toggleOf } from './reaction-store'

/** How the viewer's like or bookmark stands, and the tap that changes it. `publicCount` is the page's. */
export const useReaction = (kind: ReactionKind, target: ReactionTarget, id: string, publicCount: number) => {
  const toggle = toggleOf(kind, target, id)
  const { queue } = toggle
  useSyncExternalStore(queue.subscribe, () => queue.version)

  const known = toggle.seenCount === publicCount ? (toggle.count ?? publicCount) : publicCount
  const tap = async () => {
    // Decided before signing in, which may show that it was on already.
    const wish = !queue.isOn
    if (!(await requireSession())) return
    toggle.seenCount = publicCount
    queue.want(wish)
  }
  return { isOn: queue.isOn, count: Math.max(0, known + queue.ahead), tap: () => void tap() }
}
