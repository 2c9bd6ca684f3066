import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** How WeChat signs what it pushes: the parts sorted, joined and hashed; with `Encrypt` among them it covers the body. */
export const pushSignature = (...parts: string[]): string =>
  createHash('sha1').update(parts.sort().join('')).digest('hex')

/** Compared in constant time, so that the right one cannot be found out letter by letter. */
export const isSignedAs = (signature: string, expected: string): boolean => {
  const [given, right] = [Buffer.from(signature), Buffer.from(expected)]
  return given.length === right.length && timingSafeEqual(given, right)
}

const RANDOM_BYTES = 16
const LENGTH_BYTES = 4
/** WeChat pads to blocks of 32, of which Node's padding knows nothing. */
const MOST_PADDING = 32

/**
 * What lies in `Encrypt`: 16 random bytes, the length, the message, the app id, padding; AES-256-CBC with the first
 * half of the key as vector. Null when it was not sealed by this key for this app.
 */
export const openPush = (aesKey: Buffer, appId: string, encrypted: string): string | null => {
  try {
    const decipher = createDecipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()])
    const padding = padded.at(-1) ?? 0
    if (padding < 1 || padding > MOST_PADDING) return null
    const plain = padded.subarray(0, padded.length - padding)
    const from = RANDOM_BYTES + LENGTH_BYTES
    const until = from + plain.readUInt32BE(RANDOM_BYTES)
    return plain.subarray(until).toString('utf8') === appId
      ? plain.subarray(from, until).toString('utf8')
      : null
  } catch {
    return null
  }
}
