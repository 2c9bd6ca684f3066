import type {
  EditConflict,
  NewsContent,
  SaveNewsRequest,
  StaffNewsItem,
} from '../../../../core/contract/staff-news'
import { isApiError, messageOf } from '../../../lib/api-error'

/** `savedAt` null: nothing was written yet. */
export type SaveState =
  | { kind: 'saved'; savedAt: string | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; reason: string }
  | { kind: 'conflict'; conflict: EditConflict }

export type DraftCalls = {
  create(content: NewsContent): Promise<StaffNewsItem>
  save(id: string, request: SaveNewsRequest): Promise<StaffNewsItem>
}

/** After the last keystroke; while somebody writes on without a pause, at the latest after the second. */
const PAUSE_MS = 1200
const LONGEST_MS = 10_000
const RETRY_MS = 5000

const isBlank = ({ title, body, cover }: NewsContent) =>
  title.trim() === '' && body.content.length === 0 && cover === null

/**
 * Saves what is written by itself, one save at a time and each on top of the last one known. It stops at a conflict
 * until the officer has decided: what they wrote stays here, what stands there is not touched.
 */
export class DraftSaver {
  #state: SaveState
  #pending: NewsContent | null = null
  #sending: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #waitingSince: number | null = null
  #asNewVersion = false
  readonly #listeners = new Set<() => void>()

  constructor(
    public item: StaffNewsItem | null,
    private readonly calls: DraftCalls,
    /** Milliseconds, as `Date.now`. */
    private readonly clock: () => number = Date.now,
  ) {
    this.#state = { kind: 'saved', savedAt: item?.updatedAt ?? null }
  }

  get state() {
    return this.#state
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether leaving now would lose something. */
  get hasUnsaved() {
    return this.#pending !== null || this.#sending !== null
  }

  change(content: NewsContent) {
    if (this.item === null && isBlank(content)) return
    this.#pending = content
    if (this.#state.kind === 'conflict') return
    if (this.#sending === null) this.#show({ kind: 'unsaved' })
    this.#waitingSince ??= this.clock()
    const left = LONGEST_MS - (this.clock() - this.#waitingSince)
    this.#sendIn(Math.max(0, Math.min(PAUSE_MS, left)))
  }

  /** Saves at once what is not saved yet. Throws what stood in the way. */
  async flush(): Promise<StaffNewsItem | null> {
    while (this.#sending !== null || this.#pending !== null) {
      if (this.#state.kind === 'conflict') throw new Error('conflict')
      await (this.#sending ?? this.#send())
      if (this.#state.kind === 'failed') throw new Error(this.#state.reason)
    }
    return this.item
  }

  /** Goes on from what the server answered to another action. */
  accept(item: StaffNewsItem) {
    this.item = item
    this.#show({ kind: 'saved', savedAt: item.updatedAt })
  }

  /** The officer's own goes on top of the other's, which stays a version. */
  keepMine(theirs: StaffNewsItem, mine: NewsContent): Promise<StaffNewsItem | null> {
    this.item = theirs
    this.#asNewVersion = true
    this.#pending = mine
    this.#show({ kind: 'unsaved' })
    return this.flush()
  }

  /** No more timers; what is not saved is given up. */
  stop() {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#pending = null
  }

  #show(state: SaveState) {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #sendIn(delay: number) {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (this.#sending === null) void this.#send()
    }, delay)
  }

  #send(): Promise<void> {
    this.#sending = this.#sendPending().finally(() => {
      this.#sending = null
      // What was written meanwhile.
      if (this.#pending !== null && this.#state.kind === 'saved') {
        this.#show({ kind: 'unsaved' })
        this.#sendIn(PAUSE_MS)
      }
    })
    return this.#sending
  }

  async #sendPending() {
    const content = this.#pending
    if (content === null) return
    this.#pending = null
    this.#waitingSince = null
    this.#show({ kind: 'saving' })
    try {
      this.item = await this.#call(content)
      this.#asNewVersion = false
      this.#show({ kind: 'saved', savedAt: this.item.updatedAt })
    } catch (error) {
      this.#pending ??= content
      this.#fail(error)
    }
  }

  #call(content: NewsContent) {
    if (this.item === null) return this.calls.create(content)
    const { id, revision } = this.item
    return this.calls.save(id, {
      ...content,
      revision,
      ...(this.#asNewVersion && { asNewVersion: true }),
    })
  }

  #fail(error: unknown) {
    if (isApiError(error, 'EDIT_CONFLICT')) {
      this.#show({ kind: 'conflict', conflict: error.details as unknown as EditConflict })
      return
    }
    this.#show({ kind: 'failed', reason: messageOf(error) })
    this.#sendIn(RETRY_MS)
  }
}
