import { intentFor } from './intent'

const request = { sessionId: 's', attendees: [{ self: true }], answers: { q: '素' } }

it('keeps the key for a repeat of the same request', () => {
  const first = intentFor(request, null)
  expect(intentFor({ ...request }, first).key).toBe(first.key)
})

it('takes a new key when the request has changed, and another one when it has changed back', () => {
  const first = intentFor(request, null)
  const changed = intentFor({ ...request, answers: { q: '荤' } }, first)
  expect(changed.key).not.toBe(first.key)
  expect(intentFor(request, changed).key).not.toBe(changed.key)
})

it('makes keys that the contract takes', () => {
  const { key } = intentFor(request, null)
  expect(key.length).toBeLessThanOrEqual(100)
  expect(intentFor(request, null).key).not.toBe(key)
})
