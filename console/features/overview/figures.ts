import type { StaffStats } from '../../../core/contract/staff-stats'

/** The main one is what a figure is about; another beside it is what it is measured by. */
type Series = { name: string; values: number[]; isMain: boolean }

/** Numbers over time, as a chart draws them and a table tells them. */
export type Figure = {
  title: string
  /** What there is to know of it in a sentence. */
  summary: string
  isEmpty: boolean
  /** What a row stands for. */
  period: '日期' | '月份'
  /** 7月3日, 7月: one for each value of each series. */
  points: string[]
  series: Series[]
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** 2026-07-03 as 7月3日, 2026-07 as 7月. */
export const pointName = (date: string): string => {
  const [, month, day] = date.split('-').map(Number)
  return day === undefined ? `${month}月` : `${month}月${day}日`
}

const signUpFigure = (days: NonNullable<StaffStats['signUps']>): Figure => {
  const people = days.map((day) => day.people)
  const total = sum(people)
  return {
    title: '报名',
    summary:
      total > 0 ? `最近 ${days.length} 天有 ${total} 人次报名。` : `最近 ${days.length} 天没有人报名。`,
    isEmpty: total === 0,
    period: '日期',
    points: days.map(({ day }) => pointName(day)),
    series: [{ name: '报名人次', values: people, isMain: true }],
  }
}

const attendanceFigure = (months: NonNullable<StaffStats['attendance']>): Figure => {
  const [seats, came] = [months.map((month) => month.seats), months.map((month) => month.came)]
  const [allSeats, allCame] = [sum(seats), sum(came)]
  return {
    title: '到场',
    summary:
      allSeats > 0
        ? `最近 ${months.length} 个月，${allSeats} 人次有名额，${allCame} 人次到场。只算做了签到的场次。`
        : `最近 ${months.length} 个月没有做过签到。`,
    isEmpty: allSeats === 0,
    period: '月份',
    points: months.map(({ month }) => pointName(month)),
    series: [
      { name: '有名额', values: seats, isMain: false },
      { name: '到场', values: came, isMain: true },
    ],
  }
}

const readingFigure = (months: StaffStats['reading']): Figure => {
  const likes = months.map((month) => month.likes)
  const bookmarks = months.map((month) => month.bookmarks)
  const articles = sum(months.map((month) => month.articles))
  return {
    title: '阅读',
    summary:
      articles > 0
        ? `最近 ${months.length} 个月发了 ${articles} 篇资讯，居民点赞 ${sum(likes)} 次，收藏 ${sum(bookmarks)} 次。按发布的月份算。`
        : `最近 ${months.length} 个月没有发过资讯。`,
    isEmpty: articles === 0,
    period: '月份',
    points: months.map(({ month }) => pointName(month)),
    series: [
      { name: '点赞', values: likes, isMain: true },
      { name: '收藏', values: bookmarks, isMain: false },
    ],
  }
}

/** The figures that the officer's role lets them see. */
export const figuresOf = ({ signUps, attendance, reading }: Omit<StaffStats, 'tasks'>): Figure[] => [
  ...(signUps ? [signUpFigure(signUps)] : []),
  ...(attendance ? [attendanceFigure(attendance)] : []),
  readingFigure(reading),
]
