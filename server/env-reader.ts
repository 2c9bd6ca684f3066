import { isIP } from 'node:net'
import { parseEncryptionKey } from './encryption-key-file'

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
export class EnvReader {
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
}
