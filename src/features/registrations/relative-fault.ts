import { decideBirthYear } from '../../../core/rules/birth-year'

const EARLIEST = 1900

/** What is wrong with a birth year as typed; empty if nothing is. */
export const yearFault = (year: string, now: Date): string => {
  const isYear = /^\d{4}$/.test(year) && Number(year) >= EARLIEST && decideBirthYear(Number(year), now).ok
  return isYear ? '' : '请填写四位数的出生年份，例如 1958。'
}

/** What is wrong with what was typed about a relative, in words; empty if nothing is. */
export const relativeFault = (name: string, year: string, relation: string, now: Date): string => {
  if (name.trim() === '') return '请填写家人的姓名。'
  const fault = yearFault(year, now)
  if (fault !== '') return fault
  return relation === '' ? '请选一下是您的什么人。' : ''
}
