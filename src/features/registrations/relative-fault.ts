import { decideBirthYear } from '../../../core/rules/birth-year'

const EARLIEST = 1900

/** What is wrong with what was typed about a relative, in words; empty if nothing is. */
export const relativeFault = (name: string, year: string, relation: string, now: Date): string => {
  if (name.trim() === '') return '请填写家人的姓名。'
  const isYear = /^\d{4}$/.test(year) && Number(year) >= EARLIEST && decideBirthYear(Number(year), now).ok
  if (!isYear) return '请填写四位数的出生年份，例如 1958。'
  return relation === '' ? '请选一下是您的什么人。' : ''
}
