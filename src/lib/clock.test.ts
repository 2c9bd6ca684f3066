import { clockNow, learnTime } from './clock'

const SENT = 'Wed, 01 Jul 2026 01:00:00 GMT'
const offBy = () => clockNow().getTime() - Date.now()

afterEach(() => learnTime({ Date: SENT }, Date.parse(SENT)))

it("follows the server's time where the device is wrong", () => {
  learnTime({ date: SENT }, Date.parse(SENT) - 180_000)
  expect(offBy()).toBeGreaterThan(179_000)
  learnTime({ Date: SENT }, Date.parse(SENT) + 180_000)
  expect(offBy()).toBeLessThan(-179_000)
})

it('counts how long a cache has held the reply', () => {
  learnTime({ date: SENT, age: '60' }, Date.parse(SENT) + 60_000)
  expect(Math.abs(offBy())).toBeLessThan(50)
})

it('leaves the device alone for a second or two, and for a reply without a time', () => {
  learnTime({ date: SENT }, Date.parse(SENT) + 2_000)
  expect(Math.abs(offBy())).toBeLessThan(50)
  learnTime({}, Date.parse(SENT) + 180_000)
  learnTime({ date: 'soon' }, Date.parse(SENT) + 180_000)
  expect(Math.abs(offBy())).toBeLessThan(50)
})
