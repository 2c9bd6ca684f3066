import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettings } from './settings'

const KEY = Buffer.alloc(32, 7).toString('base64')
const SECRETS = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'secret-of-wx1', ENCRYPTION_KEY: KEY }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const accepted = (env: NodeJS.ProcessEnv) => {
  const result = readSettings({ DATA_DIR: folder, ...env })
  if (!result.ok) throw new Error(result.problem)
  return result.settings
}
const refused = (env: NodeJS.ProcessEnv) => {
  const result = readSettings({ DATA_DIR: folder, ...env })
  return result.ok ? null : result.problem
}

test('starts in demo mode with a key of its own when nothing is set', () => {
  const settings = accepted({})
  expect(settings).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    dataDir: folder,
    databaseUrl: null,
    isProduction: false,
    isDemo: true,
    isRateLimited: true,
    wechat: null,
    messageTemplates: [],
    programState: 'formal',
    wechatCallback: null,
    readAloud: null,
    publicUrl: null,
    logLevel: 'warn',
    demoPassword: 'mulin-demo',
    firstAdminPassword: null,
    databaseReplicaUrl: null,
    statementTimeoutMs: 8000,
    isWechatCloud: false,
    metricsToken: null,
    drainSeconds: 0,
  })
  expect(settings.encryptionKey).toHaveLength(32)
})

test('keeps the key it made, readable by its owner alone', () => {
  const first = accepted({}).encryptionKey
  expect(accepted({}).encryptionKey).toEqual(first)
  expect(statSync(path.join(folder, 'encryption.key')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['encryption.key'])
})

test('leaves no key behind when one is given', () => {
  expect(accepted({ ENCRYPTION_KEY: KEY }).encryptionKey).toEqual(Buffer.alloc(32, 7))
  expect(readdirSync(folder)).toEqual([])
})

test('refuses a damaged key file instead of sealing with another key', () => {
  writeFileSync(path.join(folder, 'encryption.key'), 'short')
  expect(refused({})).toMatch(/encryption\.key/)
})

test('takes the settings of a production server', () => {
  const env = {
    NODE_ENV: 'production',
    ...SECRETS,
    DATABASE_URL: 'postgres://u:p@db/m',
    PUBLIC_URL: 'https://a.cn/',
  }
  expect(accepted({ ...env, PORT: '0', HOST: '127.0.0.1' })).toMatchObject({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: 'postgres://u:p@db/m',
    isProduction: true,
    isDemo: false,
    wechat: { appId: 'wx1', appSecret: 'secret-of-wx1', apiBase: 'https://api.weixin.qq.com' },
    publicUrl: 'https://a.cn',
    logLevel: 'info',
    drainSeconds: 5,
  })
})

test('refuses a replica without its primary', () => {
  expect(refused({ DATABASE_REPLICA_URL: 'postgres://u:p@standby/m' })).toContain('DATABASE_URL')
})

test.each(Object.keys(SECRETS))('refuses production without %s, naming it', (name) => {
  expect(refused({ NODE_ENV: 'production', ...SECRETS, [name]: '' })).toBe(
    `NODE_ENV=production 时还需要设置 ${name}。`,
  )
})

test('names all missing secrets of production in one line', () => {
  expect(refused({ NODE_ENV: 'production' })).toBe(
    'NODE_ENV=production 时还需要设置 WECHAT_APP_ID、WECHAT_APP_SECRET、ENCRYPTION_KEY。',
  )
})

test.each([
  ['DEMO', 'on'],
  ['RATE_LIMIT', 'off'],
])('refuses %s=%s in production', (name, value) => {
  expect(refused({ NODE_ENV: 'production', ...SECRETS, [name]: value })).toContain(`${name}=${value}`)
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['NODE_ENV', 'prod'],
  ['DEMO', 'yes'],
  ['RATE_LIMIT', '0'],
  ['TRUSTED_PROXIES', 'true'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['LOG_LEVEL', 'loud'],
  ['FIRST_ADMIN_PASSWORD', 'short'],
  ['PUBLIC_URL', 'mulin.example.cn'],
  ['WECHAT_API_BASE', 'ftp://api'],
  ['DATABASE_URL', 'mysql://root@localhost/mulin'],
  ['ENCRYPTION_KEY', 'too short'],
  ['DATABASE_REPLICA_URL', 'http://standby'],
  ['STATEMENT_TIMEOUT_MS', '0'],
  ['DRAIN_SECONDS', '-1'],
  ['WECHAT_CLOUD', 'true'],
  ['METRICS_TOKEN', 'short'],
  ['OTHER_ENCRYPTION_KEYS', `${Buffer.alloc(32).toString('base64')},too short`],
  ['ENCRYPTION_KEY', Buffer.alloc(31).toString('base64')],
])('refuses %s=%s in one line that names it', (name, value) => {
  const problem = refused({ [name]: value })
  expect(problem).toMatch(new RegExp(`^${name} `))
  expect(problem).not.toContain('\n')
})

const WECHAT = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'secret-of-wx1' }
const TEMPLATE = 'template-id-of-twenty-one thing1=title time2=time'

test('takes templates of messages and the way back of WeChat', () => {
  const { messageTemplates, wechatCallback } = accepted({
    ...WECHAT,
    WECHAT_TEMPLATE_CHANGE: TEMPLATE,
    WECHAT_CALLBACK_TOKEN: 'token1',
    WECHAT_CALLBACK_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  })
  expect(messageTemplates).toMatchObject([{ group: 'change', templateId: 'template-id-of-twenty-one' }])
  expect(wechatCallback).toMatchObject({ token: 'token1' })
  expect(wechatCallback?.aesKey).toHaveLength(32)
})

test.each([
  ['WECHAT_TEMPLATE_RESULT', 'template-id-of-twenty-one thing1=names'],
  ['WECHAT_CALLBACK_TOKEN', 'a token'],
  ['WECHAT_CALLBACK_AES_KEY', 'short'],
  ['WECHAT_PROGRAM_STATE', 'beta'],
])('refuses %s=%s beside a WeChat account', (name, value) => {
  expect(refused({ ...WECHAT, WECHAT_CALLBACK_TOKEN: 'token1', [name]: value })).toMatch(
    new RegExp(`^${name} `),
  )
})

test.each([
  ['WECHAT_TEMPLATE_REMINDER', TEMPLATE],
  ['WECHAT_CALLBACK_TOKEN', 'token1'],
])('refuses %s without a WeChat account', (name, value) => {
  expect(refused({ [name]: value })).toBe(`${name} 要和 WECHAT_APP_ID、WECHAT_APP_SECRET 一起设置。`)
})

test('takes a service that reads aloud, with what it wants to know', () => {
  const READ_ALOUD_URL = 'http://voice.example/v1/audio/speech'
  expect(accepted({ READ_ALOUD_URL }).readAloud).toEqual({
    url: READ_ALOUD_URL,
    key: null,
    model: null,
    voice: null,
  })
  expect(accepted({ READ_ALOUD_URL, READ_ALOUD_VOICE: 'calm' }).readAloud?.voice).toBe('calm')
  expect(refused({ READ_ALOUD_URL: 'voice' })).toContain('READ_ALOUD_URL')
  expect(refused({ READ_ALOUD_KEY: 'secret' })).toBe('READ_ALOUD_KEY 要和 READ_ALOUD_URL 一起设置。')
})

test('gives each wrong setting its line', () => {
  expect(refused({ PORT: 'abc', DEMO: 'yes' })?.split('\n')).toHaveLength(2)
})

test('refuses one half of the WeChat account, naming the other', () => {
  expect(refused({ WECHAT_APP_ID: 'wx1' })).toContain('缺少 WECHAT_APP_SECRET')
})

test('never repeats a secret', () => {
  const problem = refused({ DATABASE_URL: 'mysql://u:hush-1@h/d', ENCRYPTION_KEY: 'hush-2', PORT: 'x' })
  expect(problem).not.toContain('hush')
})

test('refuses a data folder it cannot use', () => {
  const file = path.join(folder, 'taken')
  writeFileSync(file, '')
  expect(refused({ DATA_DIR: file })).toMatch(/^DATA_DIR（.*taken）不能使用：/)
})
