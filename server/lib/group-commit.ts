/**
 * Collects what waits for the same key while one run of it is under way, and hands all of it to the next run.
 * A lone request runs at once. Each run answers its inputs in their order; a run that throws fails all of them.
 */
export const groupCommit = <Input, Output>(
  run: (key: string, inputs: Input[]) => Promise<Output[]>,
  maxBatch = 500,
): ((key: string, input: Input) => Promise<Output>) => {
  type Waiting = { input: Input; resolve: (output: Output) => void; reject: (error: unknown) => void }
  const queues = new Map<string, Waiting[]>()

  const drain = async (key: string, queue: Waiting[]) => {
    while (queue.length > 0) {
      const batch = queue.splice(0, maxBatch)
      try {
        const outputs = await run(
          key,
          batch.map((waiting) => waiting.input),
        )
        batch.forEach((waiting, index) => waiting.resolve(outputs[index] as Output))
      } catch (error) {
        for (const waiting of batch) waiting.reject(error)
      }
    }
    queues.delete(key)
  }

  return (key, input) =>
    new Promise((resolve, reject) => {
      const waiting = { input, resolve, reject }
      const queue = queues.get(key)
      if (queue) {
        queue.push(waiting)
        return
      }
      const own = [waiting]
      queues.set(key, own)
      void drain(key, own)
    })
}
