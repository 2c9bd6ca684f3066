import type { Resident } from '../../../core/contract/resident'
import { profileChanges, profileFault } from './profile-draft'

const NOW = new Date('2026-07-03T06:00:00Z')
const RESIDENT: Resident = {
  id: 'r1',
  nickname: '阿芳',
  unit: null,
  phone: null,
  avatar: null,
  birthYear: 1954,
  createdAt: NOW.toISOString(),
}

describe('a profile as typed', () => {
  it.each([
    ['  ', '1954', '请写一个称呼。'],
    ['阿芳', '1899', '请检查出生年份。'],
    ['阿芳', '2027', '请检查出生年份。'],
    ['阿芳', '19', '请检查出生年份。'],
    ['阿芳', '', ''],
    ['阿芳', '2026', ''],
  ])('%s, %s: %s', (nickname, birthYear, fault) => {
    expect(profileFault({ nickname, birthYear }, NOW)).toBe(fault)
  })

  it('changes only what differs', () => {
    expect(profileChanges(RESIDENT, { nickname: ' 阿芳 ', birthYear: '1954' })).toEqual({})
    expect(profileChanges(RESIDENT, { nickname: '芳姨', birthYear: '1954' })).toEqual({ nickname: '芳姨' })
    expect(profileChanges(RESIDENT, { nickname: '阿芳', birthYear: '' })).toEqual({ birthYear: null })
  })
})
