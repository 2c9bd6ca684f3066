import { newId } from '../../server/lib/ids'
import { OFFICER_PASSWORD } from '../officer-scene'
import type { StaffRequests } from './staff-request'

const aboutOneself = { reach: 'nobody', make: () => ({}) } as const

export const accountRequests: StaffRequests = {
  'POST /staff/sessions': {
    reach: 'nobody',
    answers: 'SIGN_IN_FAILED',
    make: () => ({ body: { loginName: `nobody-${newId()}`, password: 'a guess' } }),
  },
  'GET /staff/demo-officers': aboutOneself,
  'GET /staff/sessions/current': aboutOneself,
  'DELETE /staff/sessions/current': aboutOneself,
  'DELETE /staff/sessions': aboutOneself,
  'PUT /staff/me/password': {
    reach: 'nobody',
    make: () => ({ body: { currentPassword: OFFICER_PASSWORD, newPassword: 'seven-bridges-walk' } }),
  },
  'POST /staff/me/totp': aboutOneself,
  'PUT /staff/me/totp': {
    reach: 'nobody',
    answers: 'TOTP_INVALID',
    make: () => ({ body: { totpCode: '000000' } }),
  },
  'DELETE /staff/me/totp': { reach: 'nobody', make: () => ({ body: { password: OFFICER_PASSWORD } }) },
}
