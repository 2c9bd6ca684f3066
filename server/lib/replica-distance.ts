/** Farther behind, public pages would tell of yesterday: the primary answers then. */
const NEAR_MS = 10_000
const MOST_MARKS = 600

const inBytes = (position: string): bigint => {
  const [high = '0', low = '0'] = position.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/**
 * How far a replica is behind, in time: where the primary was is noted each time, and the replica is as old as the
 * last of these places that it has passed. While the primary is out of reach nothing is noted, and the replica, which
 * has all there is, goes on answering.
 */
export class ReplicaDistance {
  readonly #clock: () => number
  #marks: { position: bigint; at: number }[] = []
  #replayed: bigint | null = null

  constructor(clock: () => number) {
    this.#clock = clock
  }

  primaryAt(position: string) {
    this.#marks.push({ position: inBytes(position), at: this.#clock() })
    if (this.#marks.length > MOST_MARKS) this.#marks.splice(1, 1)
    this.#forgetPassed()
  }

  replicaAt(position: string) {
    this.#replayed = inBytes(position)
    this.#forgetPassed()
  }

  /** Out of reach, until it is heard of again. */
  lost() {
    this.#replayed = null
  }

  lagSeconds(): number | null {
    if (this.#replayed === null) return null
    const replayed = this.#replayed
    const missed = this.#marks.find(({ position }) => position > replayed)
    const newest = this.#marks.at(-1)
    return missed && newest ? Math.max(0, newest.at - missed.at) / 1000 : 0
  }

  isNear(): boolean {
    const lag = this.lagSeconds()
    return lag !== null && lag * 1000 < NEAR_MS
  }

  #forgetPassed() {
    const replayed = this.#replayed
    if (replayed !== null) this.#marks = this.#marks.filter(({ position }) => position > replayed)
  }
}
