import type { NewsContent, SaveNewsRequest, StaffNewsItem } from '../../../../core/contract/staff-news'
import { ApiError, networkError } from '../../../lib/api-error'
import { DraftSaver } from './draft-saver'

const content = (title: string): NewsContent => ({
  title,
  category: 'notice',
  unitId: 'u',
  body: { type: 'doc', content: [] },
  cover: null,
  relatedEventId: null,
})

/** The server as far as saving goes: it refuses what is not on top. */
const desk = () => {
  let revision = 0
  const saved: string[] = []
  const asked: SaveNewsRequest[] = []
  let fault: Error | null = null
  const answer = (title: string) => {
    revision++
    saved.push(title)
    return { id: 'n', revision, updatedAt: `2026-07-03T06:00:0${revision}Z` } as StaffNewsItem
  }
  const check = async () => {
    await Promise.resolve()
    if (fault) throw fault
  }
  return {
    saved,
    asked,
    failWith: (error: Error | null) => {
      fault = error
    },
    otherSaves: () => answer('别人的'),
    calls: {
      create: async ({ title }: NewsContent) => {
        await check()
        return answer(title)
      },
      save: async (_id: string, request: SaveNewsRequest) => {
        await check()
        asked.push(request)
        if (request.revision !== revision)
          throw new ApiError('EDIT_CONFLICT', '冲突', 409, {
            revision,
            version: 2,
            updatedBy: { name: '周' },
          })
        return answer(request.title)
      },
    },
  }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

test('creates the draft with the first words and saves on, each after a pause', async () => {
  const server = desk()
  const saver = new DraftSaver(null, server.calls)
  saver.change(content(''))
  await pass(60_000)
  expect([server.saved, saver.state]).toEqual([[], { kind: 'saved', savedAt: null }])

  saver.change(content('一'))
  expect(saver.state.kind).toBe('unsaved')
  await pass(1000)
  saver.change(content('一二'))
  await pass(1000)
  expect(server.saved).toEqual([])
  await pass(200)
  expect([server.saved, saver.state]).toEqual([['一二'], { kind: 'saved', savedAt: '2026-07-03T06:00:01Z' }])
  saver.change(content('一二三'))
  await pass(1200)
  expect([server.saved, saver.hasUnsaved]).toEqual([['一二', '一二三'], false])
})

test('does not wait for ever on somebody who writes without a pause', async () => {
  const server = desk()
  const saver = new DraftSaver(null, server.calls)
  for (let second = 0; second < 21; second++) {
    saver.change(content(`第 ${second} 秒`))
    await pass(1000)
  }
  expect(server.saved.length).toBe(2)
})

test('saves one at a time, and what was written meanwhile after it', async () => {
  const server = desk()
  const saver = new DraftSaver(null, server.calls)
  saver.change(content('一'))
  const done = saver.flush()
  saver.change(content('二'))
  await done
  expect([server.saved, saver.hasUnsaved]).toEqual([['一', '二'], false])
})

test('stops at a conflict, keeps what was written, and saves on top once the officer has decided', async () => {
  const server = desk()
  const saver = new DraftSaver(null, server.calls)
  saver.change(content('一'))
  await pass(1200)
  const theirs = server.otherSaves()
  saver.change(content('我的'))
  await pass(1200)
  expect(saver.state).toMatchObject({ kind: 'conflict', conflict: { updatedBy: { name: '周' } } })
  saver.change(content('我的，接着写'))
  await pass(60_000)
  expect(server.asked).toHaveLength(1)
  expect(saver.hasUnsaved).toBe(true)
  await expect(saver.flush()).rejects.toThrow()

  await saver.keepMine(theirs, content('我的，接着写'))
  expect(server.saved).toEqual(['一', '别人的', '我的，接着写'])
  expect(server.asked.at(-1)).toMatchObject({ revision: 2, asNewVersion: true })
  saver.change(content('再写'))
  await pass(1200)
  expect(server.asked.at(-1)).not.toHaveProperty('asNewVersion')
})

test('says why it could not save, keeps trying, and loses nothing', async () => {
  const server = desk()
  const saver = new DraftSaver(null, server.calls)
  server.failWith(networkError())
  saver.change(content('断网时写的'))
  await pass(1200)
  expect(saver.state).toEqual({ kind: 'failed', reason: '连不上服务器，请检查网络后再试。' })
  await expect(saver.flush()).rejects.toThrow('连不上')
  server.failWith(null)
  await pass(5000)
  expect([server.saved, saver.state.kind]).toEqual([['断网时写的'], 'saved'])
})

test('what has been stopped sends nothing more', async () => {
  const server = desk()
  const saver = new DraftSaver(null, server.calls)
  saver.change(content('不要了'))
  saver.stop()
  await pass(60_000)
  expect([server.saved, saver.hasUnsaved]).toEqual([[], false])
})
