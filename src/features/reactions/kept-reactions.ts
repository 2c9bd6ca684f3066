import type { Reaction, ReactionList, ReactionTarget } from '../../../core/contract/reaction'
import type { ReactionKind } from './api'

/** The resident's own likes and bookmarks on this device: the keys of those that stand. */
export type KeptReactions = { residentId: string; asOf: string | null; like: string[]; bookmark: string[] }

export const reactionKey = (target: ReactionTarget, id: string) => `${target}:${id}`

export const noReactions = (residentId: string): KeptReactions => ({
  residentId,
  asOf: null,
  like: [],
  bookmark: [],
})

const put = (keys: readonly string[], key: string, isOn: boolean) => {
  const others = keys.filter((other) => other !== key)
  return isOn ? [...others, key] : others
}

export const withReaction = (
  kept: KeptReactions,
  kind: ReactionKind,
  key: string,
  isOn: boolean,
): KeptReactions => ({ ...kept, [kind]: put(kept[kind], key, isOn) })

/** What the server says changed; without an earlier `asOf` the reply is everything that stands. */
export const withChanges = (kept: KeptReactions, { items, asOf }: ReactionList): KeptReactions => {
  const start = kept.asOf === null ? noReactions(kept.residentId) : kept
  const apply = (kind: ReactionKind, isOn: (reaction: Reaction) => boolean) => {
    const keys = new Set(start[kind])
    for (const reaction of items) {
      const key = reactionKey(reaction.target, reaction.id)
      if (isOn(reaction)) keys.add(key)
      else keys.delete(key)
    }
    return [...keys]
  }
  return {
    residentId: kept.residentId,
    asOf,
    like: apply('like', ({ liked }) => liked),
    bookmark: apply('bookmark', ({ bookmarked }) => bookmarked),
  }
}

/** What came to stand, or to stand no more, between `before` and `now` is newer than what was asked for meanwhile. */
export const withNewer = (told: KeptReactions, before: KeptReactions, now: KeptReactions): KeptReactions => {
  const newer = (kind: ReactionKind) =>
    [...new Set([...before[kind], ...now[kind]])].filter(
      (key) => before[kind].includes(key) !== now[kind].includes(key),
    )
  const apply = (kind: ReactionKind) =>
    newer(kind).reduce<string[]>((keys, key) => put(keys, key, now[kind].includes(key)), told[kind])
  return { ...told, like: apply('like'), bookmark: apply('bookmark') }
}
