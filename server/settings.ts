import { isIP } from 'node:net'
import path from 'node:path'
import { PASSWORD_MIN_LENGTH } from '../core/contract/officer-words'
import { type MessageTemplate, parseTemplate } from './wechat/message-templates'
import { PROGRAM_STATES, type ProgramState } from './wechat/subscribe-message'
import type { TemplateGroup } from './wechat/template-groups'
import { keptEncryptionKey, parseEncryptionKey } from './encryption-key-file'

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

const TEMPLATE_SETTINGS: { name: string; group: TemplateGroup }[] = [
  { name: 'WECHAT_TEMPLATE_RESULT', group: 'result' },
  { name: 'WECHAT_TEMPLATE_REMINDER', group: 'reminder' },
  { name: 'WECHAT_TEMPLATE_CHANGE', group: 'change' },
]

/** Names of networks that the library knows, beside addresses and networks in numbers. */
const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal']

const isNetwork = (text: string) => {
  const [address = '', length, ...more] = text.split('/')
  const version = isIP(address)
  const isLength =
    length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128))
  return NAMED_NETWORKS.includes(text) || (version !== 0 && isLength && more.length === 0)
}

/** Reads single settings and collects a line for each wrong one. Secret values are never repeated. */
class Reader {
  readonly problems: string[] = []

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** An empty setting counts as none: compose files and shells leave such behind. */
  text(name: string): string | null {
    return this.env[name]?.trim() || null
  }

  oneOf<T extends string, F>(name: string, values: readonly T[], fallback: F): T | F {
    const text = this.text(name)
    if (text === null) return fallback
    const value = values.find((candidate) => candidate === text)
    if (value === undefined) this.problems.push(`${name} 只能是 ${values.join('、')} 之一，现在是“${text}”。`)
    return value ?? fallback
  }

  whole(name: string, fallback: number, [least, most]: [number, number]): number {
    const text = this.text(name)
    if (text === null) return fallback
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (value >= least && value <= most) return value
    this.problems.push(`${name} 应是 ${least} 到 ${most} 之间的整数，现在是“${text}”。`)
    return fallback
  }

  secret(name: string, leastLength: number): string | null {
    const text = this.text(name)
    if (text !== null && text.length < leastLength) {
      this.problems.push(`${name} 至少要有 ${leastLength} 个字符。`)
    }
    return text
  }

  webAddress<F>(name: string, fallback: F): string | F {
    const text = this.text(name)
    if (text === null) return fallback
    if (/^https?:\/\/[^/]/.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '')
    this.problems.push(`${name} 应是 http:// 或 https:// 开头的网址，现在是“${text}”。`)
    return fallback
  }

  databaseUrl(name: string): string | null {
    const text = this.text(name)
    if (text !== null && !/^postgres(ql)?:\/\/./.test(text)) {
      this.problems.push(`${name} 应以 postgres:// 开头，例如 postgres://mulin:密码@127.0.0.1:5432/mulin。`)
    }
    return text
  }

  encryptionKey(name: string): Buffer | null {
    const text = this.text(name)
    const key = text === null ? null : parseEncryptionKey(text)
    if (text !== null && !key) {
      this.problems.push(`${name} 应是 32 字节的 Base64，可以用 openssl rand -base64 32 生成。`)
    }
    return key
  }

  encryptionKeys(name: string): Buffer[] {
    const texts = this.text(name)?.split(',') ?? []
    const keys = texts.flatMap((text) => parseEncryptionKey(text.trim()) ?? [])
    if (keys.length < texts.length)
      this.problems.push(`${name} 应是用逗号隔开的 32 字节 Base64，可以用 openssl rand -base64 32 生成。`)
    return keys
  }

  firstPassword(name: string): string | null {
    const text = this.text(name)
    if (text !== null && text.length < PASSWORD_MIN_LENGTH)
      this.problems.push(`${name} 至少要 ${PASSWORD_MIN_LENGTH} 个字符。`)
    return text
  }

  networks(name: string): string[] {
    const networks =
      this.text(name)
        ?.split(',')
        .map((one) => one.trim()) ?? []
    const wrong = networks.filter((one) => !isNetwork(one))
    if (wrong.length > 0)
      this.problems.push(`${name} 应是用逗号隔开的地址或网段，例如 10.0.0.0/8，现在有“${wrong.join('、')}”。`)
    return networks
  }

  wechat(): Settings['wechat'] {
    const appId = this.text('WECHAT_APP_ID')
    const appSecret = this.text('WECHAT_APP_SECRET')
    const apiBase = this.webAddress('WECHAT_API_BASE', 'https://api.weixin.qq.com')
    return appId && appSecret ? { appId, appSecret, apiBase } : null
  }

  messageTemplates(): MessageTemplate[] {
    return TEMPLATE_SETTINGS.flatMap(({ name, group }) => {
      const text = this.text(name)
      if (text === null) return []
      const template = parseTemplate(group, text)
      if (typeof template !== 'string') return [template]
      this.problems.push(`${name} 不对：${template}。`)
      return []
    })
  }

  wechatCallback(): Settings['wechatCallback'] {
    const token = this.text('WECHAT_CALLBACK_TOKEN')
    const key = this.text('WECHAT_CALLBACK_AES_KEY')
    if (token !== null && !/^[A-Za-z0-9]{3,32}$/.test(token)) {
      this.problems.push('WECHAT_CALLBACK_TOKEN 应是 3 到 32 个字母或数字，与微信后台“消息推送”里填的相同。')
    }
    if (key !== null && !/^[A-Za-z0-9]{43}$/.test(key)) {
      this.problems.push('WECHAT_CALLBACK_AES_KEY 应是微信后台“消息推送”里 43 个字符的 EncodingAESKey。')
    }
    if (key !== null && token === null)
      this.problems.push('WECHAT_CALLBACK_AES_KEY 要和 WECHAT_CALLBACK_TOKEN 一起设置。')
    return token === null ? null : { token, aesKey: key === null ? null : Buffer.from(key, 'base64') }
  }

  readAloud(): Settings['readAloud'] {
    const url = this.webAddress('READ_ALOUD_URL', null)
    const [key, model, voice] = READ_ALOUD_PARTS.map((name) => this.text(name))
    const first = READ_ALOUD_PARTS.find((name) => this.text(name) !== null)
    if (this.text('READ_ALOUD_URL') === null && first !== undefined)
      this.problems.push(`${first} 要和 READ_ALOUD_URL 一起设置。`)
    return url === null ? null : { url, key: key ?? null, model: model ?? null, voice: voice ?? null }
  }

  /** What is of use only with the mini-program's account. */
  requireWechat(names: readonly string[]) {
    const [first] = names.filter((name) => this.text(name) !== null)
    if (first !== undefined && this.text('WECHAT_APP_ID') === null) {
      this.problems.push(`${first} 要和 WECHAT_APP_ID、WECHAT_APP_SECRET 一起设置。`)
    }
  }

  /** In production all of these; elsewhere the two of WeChat together or neither. */
  requireSecrets(isProduction: boolean) {
    const isMissing = (name: string) => this.text(name) === null
    const missingOfWechat = ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'].filter(isMissing)
    const missing = [...missingOfWechat, ...['ENCRYPTION_KEY'].filter(isMissing)]
    if (isProduction && missing.length > 0) {
      this.problems.push(`NODE_ENV=production 时还需要设置 ${missing.join('、')}。`)
    } else if (missingOfWechat.length === 1) {
      this.problems.push(`WECHAT_APP_ID 和 WECHAT_APP_SECRET 要一起设置，现在缺少 ${missingOfWechat[0]}。`)
    }
  }
}

/**
 * The settings, or a line for each wrong one. Outside production a missing ENCRYPTION_KEY is read from,
 * and at the first start written to, DATA_DIR.
 */
export const readSettings = (
  env: NodeJS.ProcessEnv,
): { ok: true; settings: Settings } | { ok: false; problem: string } => {
  const reader = new Reader(env)
  const isProduction = reader.oneOf('NODE_ENV', NODE_ENVS, 'development') === 'production'
  const isDemo = reader.oneOf('DEMO', SWITCH, isProduction ? 'off' : 'on') === 'on'
  const isRateLimited = reader.oneOf('RATE_LIMIT', SWITCH, 'on') === 'on'
  if (isProduction && isDemo) {
    reader.problems.push('NODE_ENV=production 时不能用 DEMO=on：演示登录不验证身份。')
  }
  if (isProduction && !isRateLimited) {
    reader.problems.push('NODE_ENV=production 时不能用 RATE_LIMIT=off。')
  }
  reader.requireSecrets(isProduction)
  reader.requireWechat([...TEMPLATE_SETTINGS.map(({ name }) => name), 'WECHAT_CALLBACK_TOKEN'])
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
    wechat: reader.wechat(),
    isWechatCloud: reader.oneOf('WECHAT_CLOUD', SWITCH, 'off') === 'on',
    messageTemplates: reader.messageTemplates(),
    programState: reader.oneOf('WECHAT_PROGRAM_STATE', PROGRAM_STATES, 'formal'),
    wechatCallback: reader.wechatCallback(),
    readAloud: reader.readAloud(),
    otherEncryptionKeys: reader.encryptionKeys('OTHER_ENCRYPTION_KEYS'),
    publicUrl: reader.webAddress('PUBLIC_URL', null),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS, isProduction ? 'info' : 'warn'),
    demoPassword: reader.text('DEMO_PASSWORD') ?? 'mulin-demo',
    firstAdminPassword: reader.firstPassword('FIRST_ADMIN_PASSWORD'),
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
