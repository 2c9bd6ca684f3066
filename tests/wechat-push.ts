import { createCipheriv, createHash, randomBytes } from 'node:crypto'

const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

/** Seals as WeChat's documentation describes: 16 random bytes, length, message, app id, padded to blocks of 32. */
export const sealPush = (aesKey: Buffer, appId: string, message: string): string => {
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appId)])
  const padding = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
    cipher.final(),
  ]).toString('base64')
}

/** The query that WeChat signs a push with; with `encrypted` the body is signed too. */
export const signPush = (token: string, at: Date, encrypted?: string): Record<string, string> => {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const nonce = String(randomBytes(4).readUInt32BE())
  return {
    signature: sha1(token, timestamp, nonce),
    timestamp,
    nonce,
    ...(encrypted !== undefined && {
      encrypt_type: 'aes',
      msg_signature: sha1(token, timestamp, nonce, encrypted),
    }),
  }
}
