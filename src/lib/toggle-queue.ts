type Listener = () => void

type ToggleQueueDeps<Reply extends { isOn: boolean }> = {
  isOn: boolean
  /** Puts it on or off, and answers how it stands. */
  send(isOn: boolean): Promise<Reply>
  onSettled(reply: Reply): void
  onRefused(error: unknown): void
}

/**
 * A switch that shows the wish at once: one request in flight, the latest wish wins, the server's answer settles it.
 * Taps that cancel each other out while a request is under way cost no request.
 */
export class ToggleQueue<Reply extends { isOn: boolean }> {
  private settled: boolean
  private wish: boolean | null = null
  private isSending = false
  /** Grows with every change, for React to see. */
  version = 0
  private readonly listeners = new Set<Listener>()

  constructor(private readonly deps: ToggleQueueDeps<Reply>) {
    this.settled = deps.isOn
  }

  /** What to show. */
  get isOn() {
    return this.wish ?? this.settled
  }

  /** How far a count of those who put it on is ahead of the server's: 1, 0 or -1. */
  get ahead() {
    return Number(this.isOn) - Number(this.settled)
  }

  toggle() {
    this.want(!this.isOn)
  }

  want(isOn: boolean) {
    this.wish = isOn
    this.changed()
    void this.run()
  }

  /** What the server said elsewhere; a wish still under way is not disturbed. */
  settle(isOn: boolean) {
    if (this.isSending) return
    this.settled = isOn
    this.changed()
  }

  subscribe = (listener: Listener) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private async run() {
    if (this.isSending) return
    this.isSending = true
    try {
      while (this.wish !== null && this.wish !== this.settled) {
        const sent: boolean = this.wish
        const reply = await this.deps.send(sent)
        this.settled = reply.isOn
        // Nobody has tapped since: the answer stands, even where it is not the wish. Asking again might never end.
        if (this.wish === sent) this.wish = null
        this.deps.onSettled(reply)
      }
    } catch (error) {
      const isUndone = this.wish !== this.settled
      this.wish = null
      if (isUndone) this.deps.onRefused(error)
    } finally {
      this.wish = null
      this.isSending = false
      this.changed()
    }
  }

  private changed() {
    this.version += 1
    for (const listener of [...this.listeners]) listener()
  }
}
