import { createEntryCodes } from './entry-codes'
import { newId } from './ids'

const codes = createEntryCodes(Buffer.alloc(32, 7))
const id = newId()

test("finds the registration of a ticket's code", () => {
  expect(codes.registrationIdOf(codes.ticket(id))).toBe(id)
  expect(codes.registrationIdOf(` ${codes.ticket(id)}\n`)).toBe(id)
})

test('takes no ticket that was altered, or made with another key', () => {
  const ticket = codes.ticket(id)
  const forged = [
    ticket.replace(id, newId()),
    ticket.slice(0, -1),
    `${ticket}.`,
    `${id}.`,
    id,
    '',
    createEntryCodes(Buffer.alloc(32, 8)).ticket(id),
    `${id}.${codes.poster(id)}`,
  ]
  expect(forged.map((one) => codes.registrationIdOf(one))).toEqual(forged.map(() => null))
})

test('knows the poster of a session from every other', () => {
  expect(codes.isPoster(id, codes.poster(id))).toBe(true)
  for (const wrong of [
    codes.poster(newId()),
    codes.poster(id).slice(1),
    codes.ticket(id).slice(-12),
    '',
    '睦邻',
  ])
    expect(codes.isPoster(id, wrong)).toBe(false)
})

test("fits into the scene of a WeChat code, beside an event's id", () => {
  expect(`${newId()}${codes.poster(id)}`).toMatch(/^[A-Za-z0-9_-]{32}$/)
})
