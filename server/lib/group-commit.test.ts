import { groupCommit } from './group-commit'

/** A run that waits until it is let go, and keeps what it was given. */
const heldRun = () => {
  const batches: string[][] = []
  let letGo = () => {}
  const run = async (_key: string, inputs: string[]) => {
    batches.push(inputs)
    await new Promise<void>((resolve) => (letGo = resolve))
    return inputs.map((input) => input.toUpperCase())
  }
  return { batches, run, next: () => letGo() }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('runs a lone request at once', () => {
  const { batches, run } = heldRun()
  void groupCommit(run)('event', 'a')
  expect(batches).toEqual([['a']])
})

test('decides together, in order, what came while a run was under way', async () => {
  const { batches, run, next } = heldRun()
  const ask = groupCommit(run)
  const answers = ['a', 'b', 'c'].map((input) => ask('event', input))
  next()
  await turn()
  expect(batches).toEqual([['a'], ['b', 'c']])
  next()
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C'])
})

test('lets different keys run side by side', () => {
  const { batches, run } = heldRun()
  const ask = groupCommit(run)
  void ask('one', 'a')
  void ask('other', 'b')
  expect(batches).toEqual([['a'], ['b']])
})

test('splits what is more than a batch', async () => {
  const { batches, run, next } = heldRun()
  const ask = groupCommit(run, 2)
  for (const input of ['a', 'b', 'c', 'd']) void ask('event', input)
  next()
  await turn()
  next()
  await turn()
  expect(batches).toEqual([['a'], ['b', 'c'], ['d']])
})

test('fails those of a run that throws, and only those', async () => {
  let runs = 0
  const ask = groupCommit(async (_key: string, inputs: number[]) => {
    await turn()
    if (++runs === 1) throw new Error('the connection is gone')
    return inputs
  })
  const first = ask('event', 1)
  const second = ask('event', 2)
  await expect(first).rejects.toThrow('the connection is gone')
  await expect(second).resolves.toBe(2)
})
