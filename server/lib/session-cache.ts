/** A session that stands: whose it is and until when. */
export type LiveSession = { residentId: string; expiresAt: Date }

type Entry = LiveSession & { readAt: number }

/** Sign-outs in other processes show after this long at the latest; our own show at once. */
const MAX_AGE_MS = 3000
const MAX_ENTRIES = 20_000

/**
 * Sessions by the hash of their token, so that a busy morning asks the database once every few seconds for each.
 * Requests that wait at the same time share one look-up. Tokens without a session are not kept: a flood of wrong
 * ones must not push out the right ones.
 */
export class SessionCache {
  readonly #entries = new Map<string, Entry>()
  readonly #reading = new Map<string, Promise<LiveSession | null>>()

  constructor(
    private readonly read: (tokenHash: string) => Promise<LiveSession | null>,
    private readonly now: () => Date,
  ) {}

  async residentIdOf(tokenHash: string): Promise<string | null> {
    const time = this.now().getTime()
    const entry = this.#entries.get(tokenHash)
    if (entry && time - entry.readAt < MAX_AGE_MS && time < entry.expiresAt.getTime()) return entry.residentId
    const session = await (this.#reading.get(tokenHash) ?? this.#look(tokenHash, time))
    return session?.residentId ?? null
  }

  forget(tokenHash: string) {
    this.#entries.delete(tokenHash)
    this.#reading.delete(tokenHash)
  }

  forgetResident(residentId: string) {
    for (const [tokenHash, entry] of this.#entries)
      if (entry.residentId === residentId) this.forget(tokenHash)
    // Whose the tokens being read are is not known yet: none of these reads may be kept.
    this.#reading.clear()
  }

  #look(tokenHash: string, readAt: number) {
    const reading = this.read(tokenHash)
      .then((session) => {
        // Forgotten in the meantime: what was read may be from before the sign-out.
        if (this.#reading.get(tokenHash) === reading) this.#keep(tokenHash, session, readAt)
        return session
      })
      .finally(() => {
        if (this.#reading.get(tokenHash) === reading) this.#reading.delete(tokenHash)
      })
    this.#reading.set(tokenHash, reading)
    return reading
  }

  #keep(tokenHash: string, session: LiveSession | null, readAt: number) {
    this.#entries.delete(tokenHash)
    if (!session) return
    this.#entries.set(tokenHash, { ...session, readAt })
    const oldest = this.#entries.keys().next()
    if (this.#entries.size > MAX_ENTRIES && !oldest.done) this.#entries.delete(oldest.value)
  }
}
