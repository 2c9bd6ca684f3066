import { randomBytes } from 'node:crypto'
import { createSealer } from './sealing'

const key = randomBytes(32)
const sealer = createSealer(key)

test('opens what it sealed, in any script', () => {
  const sealed = sealer.seal('王阿婆 👵 15600000077', 'resident:a')
  expect(sealer.open(sealed, 'resident:a')).toBe('王阿婆 👵 15600000077')
  expect(sealer.open(sealer.seal('', 'resident:a'), 'resident:a')).toBe('')
})

test('shows nothing of the text, and seals the same text differently each time', () => {
  const [one, other] = [sealer.seal('15600000077', 'a'), sealer.seal('15600000077', 'a')]
  expect(one).toMatch(/^k[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/)
  expect(one).not.toBe(other)
  expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('15600000077')
})

test('does not open for another context', () => {
  expect(() => sealer.open(sealer.seal('15600000077', 'resident:a'), 'resident:b')).toThrow()
})

test('does not open when a single bit has changed', () => {
  const [id, iv, tagged = ''] = sealer.seal('15600000077', 'a').split('.')
  const bytes = Buffer.from(tagged, 'base64url')
  for (let place = 0; place < bytes.length; place++) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(() => sealer.open(`${id}.${iv}.${changed.toString('base64url')}`, 'a')).toThrow()
  }
})

test('opens with an older key after the key was replaced, and seals with the new one', () => {
  const newKey = randomBytes(32)
  const rotated = createSealer(newKey, key)
  expect(rotated.open(sealer.seal('old', 'a'), 'a')).toBe('old')
  const sealedAnew = rotated.seal('new', 'a')
  expect(createSealer(newKey).open(sealedAnew, 'a')).toBe('new')
  expect(() => sealer.open(sealedAnew, 'a')).toThrow('key that is not among')
})

test.each(['', 'k1', 'plain text', '..'])('refuses "%s", which was never sealed', (text) => {
  expect(() => sealer.open(text, 'a')).toThrow()
})

test('refuses a shortened tag', () => {
  const [id, iv] = sealer.seal('text', 'a').split('.')
  expect(() => sealer.open(`${id}.${iv}.AAAA`, 'a')).toThrow()
})

test('makes the same digest of the same text for the same purpose, and another with another key', () => {
  expect(sealer.digest('15600000077', 'phone')).toBe(createSealer(key).digest('15600000077', 'phone'))
  expect(sealer.digest('15600000077', 'phone')).not.toBe(sealer.digest('15600000077', 'other'))
  expect(sealer.digest('15600000077', 'phone')).not.toBe(
    createSealer(randomBytes(32)).digest('15600000077', 'phone'),
  )
})

test('still finds by the digest of an older key', () => {
  const rotated = createSealer(randomBytes(32), key)
  expect(rotated.digests('15600000077', 'phone')).toEqual([
    rotated.digest('15600000077', 'phone'),
    sealer.digest('15600000077', 'phone'),
  ])
})
