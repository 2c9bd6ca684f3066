import { figuresOf, pointName } from './figures'

const reading = [
  { month: '2026-06', articles: 2, likes: 7, bookmarks: 1 },
  { month: '2026-07', articles: 1, likes: 3, bookmarks: 0 },
]

test('tells of each in a sentence what the chart shows', () => {
  const figures = figuresOf({
    signUps: [
      { day: '2026-07-02', people: 3 },
      { day: '2026-07-03', people: 4 },
    ],
    attendance: [{ month: '2026-07', seats: 30, came: 26 }],
    reading,
  })
  expect(figures.map(({ summary }) => summary)).toEqual([
    '最近 2 天有 7 人次报名。',
    '最近 1 个月，30 人次有名额，26 人次到场。只算做了签到的场次。',
    '最近 2 个月发了 3 篇资讯，居民点赞 10 次，收藏 1 次。按发布的月份算。',
  ])
})

test('shows nothing of what the role may not see, and knows when there is nothing', () => {
  const [only, ...others] = figuresOf({
    signUps: null,
    attendance: null,
    reading: [{ month: '2026-07', articles: 0, likes: 0, bookmarks: 0 }],
  })
  expect(only).toMatchObject({ title: '阅读', isEmpty: true, summary: '最近 1 个月没有发过资讯。' })
  expect(others).toEqual([])
})

test('names days and months as they are said', () => {
  expect([pointName('2026-07-03'), pointName('2026-12')]).toEqual(['7月3日', '12月'])
})
