import { ToggleQueue } from './toggle-queue'

type Reply = { isOn: boolean }

/** A queue whose requests are answered by hand. */
const setUp = (isOn = false) => {
  const requests: { isOn: boolean; answer(reply: Reply): void; refuse(error: Error): void }[] = []
  const refusals: unknown[] = []
  const settled: boolean[] = []
  const queue = new ToggleQueue<Reply>({
    isOn,
    send: (wish) =>
      new Promise((resolve, reject) => {
        requests.push({ isOn: wish, answer: resolve, refuse: reject })
      }),
    onSettled: (reply) => settled.push(reply.isOn),
    onRefused: (error) => refusals.push(error),
  })
  const answer = async (index: number, reply: Reply) => {
    requests[index]?.answer(reply)
    await new Promise(setImmediate)
  }
  const refuse = async (index: number) => {
    requests[index]?.refuse(new Error('no'))
    await new Promise(setImmediate)
  }
  return { queue, requests, refusals, settled, answer, refuse }
}

describe('an optimistic toggle', () => {
  it('shows the wish before the server has answered', async () => {
    const { queue, answer } = setUp()
    queue.toggle()
    expect([queue.isOn, queue.ahead]).toEqual([true, 1])
    await answer(0, { isOn: true })
    expect([queue.isOn, queue.ahead]).toEqual([true, 0])
  })

  it('keeps one request in flight and then sends the latest wish', async () => {
    const { queue, requests, answer } = setUp()
    queue.toggle()
    queue.toggle()
    expect(requests).toHaveLength(1)
    await answer(0, { isOn: true })
    expect(requests.map(({ isOn }) => isOn)).toEqual([true, false])
    await answer(1, { isOn: false })
    expect(queue.isOn).toBe(false)
  })

  it('sends nothing more when taps in between cancelled each other out', async () => {
    const { queue, requests, answer } = setUp()
    queue.toggle()
    queue.toggle()
    queue.toggle()
    await answer(0, { isOn: true })
    expect(requests).toHaveLength(1)
    expect(queue.isOn).toBe(true)
  })

  it('undoes the wish and says why when the server refuses', async () => {
    const { queue, refusals, refuse } = setUp()
    queue.toggle()
    await refuse(0)
    expect(queue.isOn).toBe(false)
    expect(refusals).toHaveLength(1)
  })

  it('stays silent about a refusal of what is no longer wished', async () => {
    const { queue, refusals, refuse } = setUp()
    queue.toggle()
    queue.toggle()
    await refuse(0)
    expect(queue.isOn).toBe(false)
    expect(refusals).toHaveLength(0)
  })

  it('lets the answer stand where the server holds another opinion', async () => {
    const { queue, requests, settled, answer } = setUp()
    queue.toggle()
    await answer(0, { isOn: false })
    expect(requests).toHaveLength(1)
    expect(settled).toEqual([false])
    expect(queue.isOn).toBe(false)
  })

  it('works again after a refusal, and tells its listeners', async () => {
    const { queue, requests, refuse, answer } = setUp(true)
    const seen: boolean[] = []
    queue.subscribe(() => seen.push(queue.isOn))
    queue.toggle()
    await refuse(0)
    queue.toggle()
    await answer(1, { isOn: false })
    expect(requests).toHaveLength(2)
    expect(seen[0]).toBe(false)
    expect(queue.isOn).toBe(false)
  })

  it('takes over what was learned elsewhere, unless it is asking itself', async () => {
    const { queue, answer } = setUp()
    queue.settle(true)
    expect(queue.isOn).toBe(true)
    queue.toggle()
    queue.settle(false)
    expect([queue.isOn, queue.ahead]).toEqual([false, -1])
    await answer(0, { isOn: false })
    expect(queue.isOn).toBe(false)
  })
})
