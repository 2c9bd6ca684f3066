import { databaseProblem, listenProblem, lockedProblem } from './start-problem'

const settings = {
  port: 8080,
  host: '0.0.0.0',
  dataDir: '/srv/mulin',
  databaseUrl: 'postgres://mulin:hush@db.example:5432/mulin?password=hush',
}
const failure = (code: string, message = '') => Object.assign(new Error(message), { code })

test('names the database without its password', () => {
  const { message } = databaseProblem(settings, failure('ECONNREFUSED'))
  expect(message).toBe('连不上数据库 postgres://db.example:5432/mulin：ECONNREFUSED')
})

test('keeps to one line', () => {
  const { message } = databaseProblem({ ...settings, databaseUrl: null }, new Error('damaged\n  at page 3'))
  expect(message).toBe('打不开 /srv/mulin 里的数据库：damaged')
})

test.each([
  ['EADDRINUSE', /8080.*PORT=8081/],
  ['EACCES', /没有权限.*8080/],
  ['EADDRNOTAVAIL', /HOST=0\.0\.0\.0/],
  ['EMFILE', /0\.0\.0\.0:8080/],
])('says what to do about %s', (code, line) => {
  expect(listenProblem(settings, failure(code, 'too many')).message).toMatch(line)
})

test('says who has the folder, and where it answers', () => {
  const holder = { pid: 7, startedAt: null, operatorToken: 'hush' }
  const running = lockedProblem('/srv/mulin', { ...holder, address: 'http://127.0.0.1:8080' }).message
  expect(running).toContain('http://127.0.0.1:8080')
  expect(running).not.toContain('hush')
  expect(lockedProblem('/srv/mulin', { ...holder, address: null }).message).toContain('进程号 7')
})
