import type { BookmarkReply, LikeReply, ReactionTarget } from '../../../core/contract/reaction'
import { showToast } from '@/lib/feedback'
import { messageOf } from '@/lib/api-error'
import { isOffline, onUnsent, postpone, takeOver } from '@/lib/outbox'
import { session } from '@/lib/session-store'
import { readStored, removeStored, writeStored } from '@/lib/storage'
import { ToggleQueue } from '@/lib/toggle-queue'
import { type ReactionKind, type ReactionReply, reactionPath, replyOf, sendReaction } from './api'
import { type KeptReactions, noReactions, reactionKey, withReaction } from './kept-reactions'

const KEY = 'reactions'

/** Only those of the resident who is signed in: a telephone may pass from hand to hand. */
export const keptReactions = (): KeptReactions | null => {
  const residentId = session.get()?.resident.id
  if (residentId === undefined) return null
  const kept = readStored<KeptReactions>(KEY)
  return kept?.residentId === residentId ? kept : noReactions(residentId)
}

type Toggle = {
  kind: ReactionKind
  key: string
  queue: ToggleQueue<ReactionReply>
  /** The server's latest count. */
  count: number | null
  /** The count the page showed at that time; another one is news. */
  seenCount: number
}

/** One queue for each thing, however many places show it. */
const toggles = new Map<string, Toggle>()

const isKeptOn = (kept: KeptReactions | null, kind: ReactionKind, key: string) =>
  kept?.[kind].includes(key) ?? false

export const topicOf = (kind: ReactionKind, key: string) => `react ${kind} ${key}`

/** Without a network it stands on this device, and the server is told when there is one. */
const sendOrPostpone = async (toggle: Toggle, target: ReactionTarget, id: string, isOn: boolean) => {
  const topic = topicOf(toggle.kind, toggle.key)
  await takeOver(topic)
  try {
    return await sendReaction(toggle.kind, target, id, isOn)
  } catch (error) {
    if (!isOffline(error)) throw error
    postpone({ topic, method: isOn ? 'PUT' : 'DELETE', path: reactionPath(toggle.kind, target, id) })
    showToast('现在没有网络，联网后替您送出')
    return { isOn, count: (toggle.count ?? toggle.seenCount) + (isOn ? 1 : -1) }
  }
}

const create = (kind: ReactionKind, target: ReactionTarget, id: string): Toggle => {
  const key = reactionKey(target, id)
  const queue = new ToggleQueue<ReactionReply>({
    isOn: isKeptOn(keptReactions(), kind, key),
    send: (isOn) => sendOrPostpone(toggle, target, id, isOn),
    onSettled: (reply) => {
      toggle.count = reply.count
      const kept = keptReactions()
      if (kept) writeStored(KEY, withReaction(kept, kind, key, reply.isOn))
    },
    onRefused: (error) => showToast(messageOf(error)),
  })
  const toggle: Toggle = { kind, key, queue, count: null, seenCount: 0 }
  return toggle
}

export const toggleOf = (kind: ReactionKind, target: ReactionTarget, id: string): Toggle => {
  const key = `${kind}:${reactionKey(target, id)}`
  const known = toggles.get(key)
  if (known) return known
  const created = create(kind, target, id)
  toggles.set(key, created)
  return created
}

/** Keeps what is now known and shows it everywhere; null when nobody is signed in. */
export const keepReactions = (kept: KeptReactions | null) => {
  if (kept) writeStored(KEY, kept)
  else removeStored(KEY)
  for (const { kind, key, queue } of toggles.values()) queue.settle(isKeptOn(kept, kind, key))
}

onUnsent('react', {
  onSent: ({ topic }, reply) => {
    const toggle = toggles.get(topic.replace(/^react (\w+) /, '$1:'))
    if (toggle) toggle.count = replyOf(reply as LikeReply | BookmarkReply).count
  },
  onRefused: ({ topic, method }) => {
    const [, kind, key] = topic.split(' ') as [string, ReactionKind, string]
    const kept = keptReactions()
    // What it is about is gone, or was taken down: as if it had not been tapped.
    if (kept) keepReactions(withReaction(kept, kind, key, method === 'DELETE'))
  },
})
