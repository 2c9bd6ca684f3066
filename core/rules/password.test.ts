import { checkPassword } from './password'

const check = (password: string) =>
  checkPassword({ password, loginName: 'anlan', currentPassword: 'the one before' })

test.each(['seven-bridges', '桥边柳树下的第三张长椅', 'correct horse', 'mulin-demo'])(
  'takes %s',
  (password) => {
    expect(check(password)).toEqual({ ok: true })
  },
)

test('takes what merely holds a very short login name', () => {
  const given = { password: 'mulin-demo', loginName: 'lin', currentPassword: '' }
  expect(checkPassword(given)).toEqual({ ok: true })
})

test.each([
  ['ninechars', 'SHORT'],
  ['楼前有两棵桂花树', 'SHORT'],
  ['my-ANLAN-bridge', 'LIKE_NAME'],
  ['1234567890', 'SIMPLE'],
  ['abcdefghijkl', 'SIMPLE'],
  ['aaaaaaaaaa', 'SIMPLE'],
  ['ababababab', 'SIMPLE'],
  ['password123', 'SIMPLE'],
  ['the one before', 'SAME'],
])('refuses %s: %s', (password, reason) => {
  expect(check(password)).toEqual({ ok: false, reason })
})
