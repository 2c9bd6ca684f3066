import { placeToResume, progressText, type ReadingRecord, withOpened, withPlace } from './reading-records'

const opened = (id: string) => ({
  id,
  title: `文章 ${id}`,
  unitName: '青禾居民区',
  readAt: '2026-07-03T06:00:00Z',
})
const read = (...ids: string[]) => ids.reduce<ReadingRecord[]>((all, id) => withOpened(all, opened(id)), [])
const idsOf = (records: readonly ReadingRecord[]) => records.map(({ id }) => id)

it('has the latest first, each article once', () => {
  expect(idsOf(read('a', 'b', 'a'))).toEqual(['a', 'b'])
})

it('keeps how far an article was read when it is opened again', () => {
  const records = withOpened(withPlace(read('a', 'b'), 'a', 0.4), opened('a'))
  expect(records[0]).toMatchObject({ id: 'a', place: 0.4 })
})

it('keeps a hundred and no more', () => {
  const ids = Array.from({ length: 101 }, (_, index) => String(index))
  const records = read(...ids)
  expect(records).toHaveLength(100)
  expect(idsOf(records)).not.toContain('0')
})

it('never keeps a place beyond the ends, which pulling a page can tell', () => {
  expect(withPlace(read('a'), 'a', 1.2)[0]?.place).toBe(1)
  expect(withPlace(read('a'), 'a', -0.1)[0]?.place).toBe(0)
})

it.each([
  [0.02, null, '刚打开'],
  [0.4, 0.4, '读到 40%'],
  [0.97, null, '已读完'],
])('read to %p resumes at %p and says %p', (place, resumed, text) => {
  const [record] = withPlace(read('a'), 'a', place)
  expect(placeToResume(record)).toBe(resumed)
  expect(record && progressText(record)).toBe(text)
})

it('resumes nothing that was never opened', () => {
  expect(placeToResume(undefined)).toBeNull()
})
