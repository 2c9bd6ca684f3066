import { checkSignInThrottle, SIGN_IN_LIMITS, SIGN_IN_WINDOW_MS } from './sign-in-throttle'

const now = new Date('2026-07-03T01:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const attempts = (count: number, of: { loginName: string; address: string }) =>
  Array.from({ length: count }, (_, index) => ({ ...of, at: secondsAgo(count - index) }))
const officer = { loginName: 'lin', address: '10.0.0.1' }

test.each([
  ['of the account from this address', SIGN_IN_LIMITS.nameFromAddress, officer],
  ['of the account from elsewhere', SIGN_IN_LIMITS.name, { ...officer, address: '10.9.9.9' }],
  ['of others from this address', SIGN_IN_LIMITS.address, { ...officer, loginName: 'somebody' }],
])('lets in below the limit %s, and refuses at it', (_title, limit, of) => {
  expect(checkSignInThrottle(attempts(limit - 1, of), officer, now)).toEqual({ ok: true })
  expect(checkSignInThrottle(attempts(limit, of), officer, now)).toMatchObject({ ok: false })
})

test('says when the oldest failure that counts runs out', () => {
  const failures = attempts(SIGN_IN_LIMITS.nameFromAddress, officer)
  expect(checkSignInThrottle(failures, officer, now)).toEqual({
    ok: false,
    retryAfterSeconds: SIGN_IN_WINDOW_MS / 1000 - SIGN_IN_LIMITS.nameFromAddress,
  })
})
