import { sealPush } from '../../tests/wechat-push'
import { isSignedAs, openPush, pushSignature } from './push-seal'

const KEY = Buffer.alloc(32, 5)

test('signs as WeChat does: the parts sorted, joined, hashed', () => {
  expect(pushSignature('token', '1714036504', '1514711492')).toBe(
    pushSignature('1514711492', 'token', '1714036504'),
  )
  expect(pushSignature('b', 'a', 'c')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d')
  expect([isSignedAs('abc', 'abc'), isSignedAs('abd', 'abc'), isSignedAs('', 'abc')]).toEqual([
    true,
    false,
    false,
  ])
})

test.each(['', '{}', '居民'.repeat(30), 'x'.repeat(1000)])('opens what was sealed: “%.10s”', (message) => {
  expect(openPush(KEY, 'wx1', sealPush(KEY, 'wx1', message))).toBe(message)
})

test('opens nothing of another app, key or making', () => {
  const sealed = sealPush(KEY, 'wx1', '{}')
  expect(openPush(KEY, 'wx2', sealed)).toBeNull()
  expect(openPush(Buffer.alloc(32, 6), 'wx1', sealed)).toBeNull()
  for (const text of ['', 'x', sealed.slice(4), Buffer.alloc(64).toString('base64')])
    expect(openPush(KEY, 'wx1', text)).toBeNull()
})
