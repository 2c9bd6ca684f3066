import { maskPhone } from './mask-phone'

test.each([
  ['15600000077', '156******77'],
  ['+81 9012345678', '+81*********78'],
  ['12345', '*****'],
])('masks %s as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})
