import { beginningOf, shanghaiDay, shanghaiMonth } from '../../../core/rules/shanghai-time'

/** A month as people count: January is 1. */
export type Month = { year: number; month: number }

const DAY = 24 * 3600_000
/** Weeks begin on Monday. */
const MONDAY = 1

export const monthOf = (time: Date): Month => {
  const [year = 0, month = 1] = shanghaiDay(time).split('-').map(Number)
  return { year, month }
}

export const otherMonth = ({ year, month }: Month, by: number): Month => {
  const index = year * 12 + month - 1 + by
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** 2026-07. */
export const monthKey = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`

export const dayBounds = (key: string) => {
  const start = beginningOf(key)
  return { from: start.toISOString(), to: new Date(start.getTime() + DAY - 1).toISOString() }
}

/** The days by weeks, null before the first and after the last. */
export const weeksOf = (month: Month): (string | null)[][] => {
  const { from, before: next } = shanghaiMonth(monthKey(month))
  const count = (next.getTime() - from.getTime()) / DAY
  const before = (new Date(Date.UTC(month.year, month.month - 1)).getUTCDay() + 7 - MONDAY) % 7
  const cells = Math.ceil((before + count) / 7) * 7
  const days = Array.from({ length: cells }, (_, cell) => {
    const day = cell - before
    return day >= 0 && day < count ? shanghaiDay(new Date(from.getTime() + day * DAY)) : null
  })
  return Array.from({ length: cells / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
