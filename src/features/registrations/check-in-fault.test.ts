import { ApiError, networkError } from '@/lib/api-error'
import { checkInFault } from './check-in-fault'

const now = new Date('2026-07-01T10:00:00+08:00')
const notOpen = (opensAt: string) =>
  new ApiError('CHECK_IN_NOT_OPEN', '现在还不能签到。', 409, { opensAt, closesAt: opensAt })

describe('a check-in that did not go through', () => {
  it('tells who is early when to come back', () => {
    expect(checkInFault(notOpen('2026-07-01T05:00:00Z'), now)).toContain('今天 13:00 开始签到')
  })

  it('sends who is late to the people there', () => {
    expect(checkInFault(notOpen('2026-07-01T01:00:00Z'), now)).toContain('工作人员')
  })

  it('says without a network that it was not made', () => {
    expect(checkInFault(networkError(), now)).toContain('还没有签上')
  })
})
