const NEWLINE = 0x0a
const MAX_LINE = 4096

/** Reads a stream of bytes by lines and by lengths. Throws where it ends too early. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Without its end. */
  async line(): Promise<Buffer> {
    for (let at = this.#rest.indexOf(NEWLINE); ; at = this.#rest.indexOf(NEWLINE)) {
      if (at >= 0) return this.#take(at + 1).subarray(0, at)
      if (this.#rest.length > MAX_LINE) throw new Error('a line without an end')
      await this.#more()
    }
  }

  async *bytes(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      if (this.#rest.length === 0) await this.#more()
      const part = this.#take(Math.min(left, this.#rest.length))
      left -= part.length
      yield part
    }
  }

  #take(length: number) {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async #more() {
    const next = await this.#source.next()
    if (next.done) throw new Error('the end came too early')
    this.#rest = this.#rest.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#rest, next.value])
  }
}
