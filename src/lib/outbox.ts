import { ApiError } from './api-error'
import { callApi } from './api-client'
import { observable, useObservable } from './observable'
import { session } from './session-store'
import { readStored, writeStored } from './storage'

/**
 * What a resident did without a network and what may safely be sent later: only what the server takes twice without
 * harm, so that "once" holds even where a reply was lost. `topic` is what it is about, such as `cancel r1`; of one
 * topic only the latest stands.
 */
type Unsent = { residentId: string; topic: string; method: 'PUT' | 'DELETE'; path: string }

type Outcome = {
  onSent(unsent: Unsent, reply: unknown): void
  /** The server was reached and says no. */
  onRefused(unsent: Unsent, error: unknown): void
}

const KEY = 'outbox'
const TRY_AGAIN_AFTER = 30_000

const outbox = observable<readonly Unsent[]>(readStored<Unsent[]>(KEY) ?? [])
const outcomes = new Map<string, Outcome>()
let sending: Promise<void> | null = null
let timer: ReturnType<typeof setTimeout> | undefined

const kindOf = (topic: string) => topic.split(' ')[0] ?? topic

const keep = (all: readonly Unsent[]) => {
  writeStored(KEY, all)
  outbox.set(all)
}

const isMine = ({ residentId }: Unsent) => residentId === session.get()?.resident.id

export const isOffline = (error: unknown) => error instanceof ApiError && error.code === 'NETWORK'

/** What to do with the answers for topics that begin with this word; told once, when a feature is loaded. */
export const onUnsent = (kind: string, outcome: Outcome) => void outcomes.set(kind, outcome)

export const withdraw = (topic: string) => {
  const others = outbox.get().filter((unsent) => unsent.topic !== topic || !isMine(unsent))
  if (others.length < outbox.get().length) keep(others)
}

/** Of whoever is signed in. */
export const postpone = (wish: Omit<Unsent, 'residentId'>) => {
  const residentId = session.get()?.resident.id
  if (residentId === undefined) return
  withdraw(wish.topic)
  keep([...outbox.get(), { residentId, ...wish }])
  sendLater()
}

const sendAll = async () => {
  for (const unsent of outbox.get().filter(isMine)) {
    // Taken back, or signed out, while another was under way.
    if (!outbox.get().includes(unsent) || !isMine(unsent)) continue
    try {
      const reply = await callApi<unknown>(unsent.path, { method: unsent.method })
      keep(outbox.get().filter((one) => one !== unsent))
      outcomes.get(kindOf(unsent.topic))?.onSent(unsent, reply)
    } catch (error) {
      const mayPass =
        error instanceof ApiError && ['NETWORK', 'UNAVAILABLE', 'RATE_LIMITED'].includes(error.code)
      if (mayPass) return sendLater()
      keep(outbox.get().filter((one) => one !== unsent))
      outcomes.get(kindOf(unsent.topic))?.onRefused(unsent, error)
    }
  }
}

/** One after the other, in the order they were wished; called twice at once, it sends once. */
export const sendUnsent = (): Promise<void> => {
  clearTimeout(timer)
  sending ??= sendAll().finally(() => (sending = null))
  return sending
}

function sendLater() {
  clearTimeout(timer)
  timer = setTimeout(() => void sendUnsent(), TRY_AGAIN_AFTER)
}

/** Before something is sent about a topic directly: what was wished earlier no longer counts. */
export const takeOver = async (topic: string) => {
  withdraw(topic)
  await sending
}

export const isUnsent = (topic: string) =>
  outbox.get().some((unsent) => unsent.topic === topic && isMine(unsent))

export const useIsUnsent = (topic: string) =>
  useObservable(outbox, (all) => all.some((unsent) => unsent.topic === topic && isMine(unsent)))
