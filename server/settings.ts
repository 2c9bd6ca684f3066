import path from 'node:path'
import { PASSWORD_MIN_LENGTH } from '../core/contract/officer-words'
import type { MessageTemplate } from './wechat/message-templates'
import { PROGRAM_STATES, type ProgramState } from './wechat/subscribe-message'
import { keptEncryptionKey } from './encryption-key-file'
import { EnvReader } from './env-reader'
import { readMessageTemplates, readWechat, readWechatCallback, requireWechat } from './wechat-settings'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const NODE_ENVS = ['production', 'development', 'test'] as const
const SWITCH = ['on', 'off'] as const

export type Settings = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  /** A standby of `databaseUrl` that reads may come from. */
  databaseReplicaUrl: string | null
  /** After this long the database gives a statement up. */
  statementTimeoutMs: number
  isProduction: boolean
  isDemo: boolean
  isRateLimited: boolean
  /** Addresses and networks whose X-Forwarded-For is believed. */
  trustedProxies: string[]
  wechat: { appId: string; appSecret: string; apiBase: string } | null
  /** Behind 微信云托管's gateway, whose X-WX-OPENID says who asks. Elsewhere anybody could write that header. */
  isWechatCloud: boolean
  /** What WeChat messages look like; a group of notices without a template stays in the inbox. */
  messageTemplates: MessageTemplate[]
  /** Which version of the mini-program a message opens. */
  programState: ProgramState
  /** For WeChat's pushes; `aesKey` where they come encrypted. */
  wechatCallback: { token: string; aesKey: Buffer | null } | null
  /** A service that reads articles aloud, for the mini-program; browsers have a voice of their own. */
  readAloud: { url: string; key: string | null; model: string | null; voice: string | null } | null
  encryptionKey: Buffer
  /** Seal nothing, but open what was sealed by them: while a key is replaced. */
  otherEncryptionKeys: Buffer[]
  publicUrl: string | null
  logLevel: (typeof LOG_LEVELS)[number]
  /** Of the demo officers. */
  demoPassword: string
  /** Makes an admin where there is no officer yet. */
  firstAdminPassword: string | null
  /** Opens /metrics to other machines; without it only this one may read them. */
  metricsToken: string | null
  /** How long a stopping server goes on answering, so that the load balancer notices. */
  drainSeconds: number
}

const DEFAULT_DATA_DIR = path.join(__dirname, '..', '.data')

const READ_ALOUD_PARTS = ['READ_ALOUD_KEY', 'READ_ALOUD_MODEL', 'READ_ALOUD_VOICE']

const readReadAloud = (reader: EnvReader): Settings['readAloud'] => {
  const url = reader.webAddress('READ_ALOUD_URL', null)
  const [key, model, voice] = READ_ALOUD_PARTS.map((name) => reader.text(name))
  const first = READ_ALOUD_PARTS.find((name) => reader.text(name) !== null)
  if (reader.text('READ_ALOUD_URL') === null && first !== undefined)
    reader.problems.push(`${first} 要和 READ_ALOUD_URL 一起设置。`)
  return url === null ? null : { url, key: key ?? null, model: model ?? null, voice: voice ?? null }
}

/** In production all of these; elsewhere the two of WeChat together or neither. */
const requireSecrets = (reader: EnvReader, isProduction: boolean) => {
  const isMissing = (name: string) => reader.text(name) === null
  const missingOfWechat = ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'].filter(isMissing)
  const missing = [...missingOfWechat, ...['ENCRYPTION_KEY'].filter(isMissing)]
  if (isProduction && missing.length > 0) {
    reader.problems.push(`NODE_ENV=production 时还需要设置 ${missing.join('、')}。`)
  } else if (missingOfWechat.length === 1) {
    reader.problems.push(`WECHAT_APP_ID 和 WECHAT_APP_SECRET 要一起设置，现在缺少 ${missingOfWechat[0]}。`)
  }
}

/**
 * The settings, or a line for each wrong one. Outside production a missing ENCRYPTION_KEY is read from,
 * and at the first start written to, DATA_DIR.
 */
export const readSettings = (
  env: NodeJS.ProcessEnv,
): { ok: true; settings: Settings } | { ok: false; problem: string } => {
  const reader = new EnvReader(env)
  const isProduction = reader.oneOf('NODE_ENV', NODE_ENVS, 'development') === 'production'
  const isDemo = reader.oneOf('DEMO', SWITCH, isProduction ? 'off' : 'on') === 'on'
  const isRateLimited = reader.oneOf('RATE_LIMIT', SWITCH, 'on') === 'on'
  if (isProduction && isDemo) {
    reader.problems.push('NODE_ENV=production 时不能用 DEMO=on：演示登录不验证身份。')
  }
  if (isProduction && !isRateLimited) {
    reader.problems.push('NODE_ENV=production 时不能用 RATE_LIMIT=off。')
  }
  requireSecrets(reader, isProduction)
  requireWechat(reader)
  const givenKey = reader.encryptionKey('ENCRYPTION_KEY')
  const settings = {
    port: reader.whole('PORT', 8080, [0, 65535]),
    host: reader.text('HOST') ?? '0.0.0.0',
    dataDir: path.resolve(reader.text('DATA_DIR') ?? DEFAULT_DATA_DIR),
    databaseUrl: reader.databaseUrl('DATABASE_URL'),
    databaseReplicaUrl: reader.databaseUrl('DATABASE_REPLICA_URL'),
    statementTimeoutMs: reader.whole('STATEMENT_TIMEOUT_MS', 8000, [100, 600_000]),
    isProduction,
    isDemo,
    isRateLimited,
    trustedProxies: reader.networks('TRUSTED_PROXIES'),
    wechat: readWechat(reader),
    isWechatCloud: reader.oneOf('WECHAT_CLOUD', SWITCH, 'off') === 'on',
    messageTemplates: readMessageTemplates(reader),
    programState: reader.oneOf('WECHAT_PROGRAM_STATE', PROGRAM_STATES, 'formal'),
    wechatCallback: readWechatCallback(reader),
    readAloud: readReadAloud(reader),
    otherEncryptionKeys: reader.encryptionKeys('OTHER_ENCRYPTION_KEYS'),
    publicUrl: reader.webAddress('PUBLIC_URL', null),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS, isProduction ? 'info' : 'warn'),
    demoPassword: reader.text('DEMO_PASSWORD') ?? 'mulin-demo',
    firstAdminPassword: reader.secret('FIRST_ADMIN_PASSWORD', PASSWORD_MIN_LENGTH),
    metricsToken: reader.secret('METRICS_TOKEN', 16),
    drainSeconds: reader.whole('DRAIN_SECONDS', isProduction ? 5 : 0, [0, 600]),
  }
  if (reader.problems.length === 0 && settings.databaseReplicaUrl && !settings.databaseUrl) {
    reader.problems.push('DATABASE_REPLICA_URL 要和 DATABASE_URL 一起设置。')
  }
  if (reader.problems.length > 0) return { ok: false, problem: reader.problems.join('\n') }
  try {
    return {
      ok: true,
      settings: { ...settings, encryptionKey: givenKey ?? keptEncryptionKey(settings.dataDir) },
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: `DATA_DIR（${settings.dataDir}）不能使用：${reason}。` }
  }
}
