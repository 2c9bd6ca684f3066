import { AddressLimit } from './address-limit'

const WINDOW_MS = 60_000

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-07-03T06:00:10Z') }))
afterEach(() => jest.useRealTimers())

test('takes so many of an address in a window, and tells when the next begins', () => {
  const limit = new AddressLimit(2, WINDOW_MS)
  expect([limit.takes('10.0.0.1'), limit.takes('10.0.0.1'), limit.takes('10.0.0.1')]).toEqual([
    true,
    true,
    false,
  ])
  expect(limit.takes('10.0.0.2')).toBe(true)
  expect(limit.rest()).toBe(50_000)
  jest.advanceTimersByTime(limit.rest())
  expect(limit.takes('10.0.0.1')).toBe(true)
})

test('takes a network of version 6 as one address', () => {
  const limit = new AddressLimit(1, WINDOW_MS)
  expect(limit.takes('2001:db8:0:1::1')).toBe(true)
  expect(limit.takes('2001:db8:0:1::2')).toBe(false)
  expect(limit.takes('2001:db8:0:2::1')).toBe(true)
})
