import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts what only the server may read. What was sealed for one `context` does not open for another. */
export type Sealer = {
  /** Of the key that seals. */
  keyId: string
  seal(text: string, context: string): string
  open(sealed: string, context: string): string
  /** The same for the same text, and telling nothing of it without the key: to find by what is sealed. */
  digest(text: string, purpose: string): string
  /** By every key: what was stored before the key was replaced is found, too. */
  digests(text: string, purpose: string): string[]
}

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Names a key without telling it, so that a sealed text says which key opens it. */
export const keyIdOf = (key: Buffer) => `k${createHash('sha256').update(key).digest('hex').slice(0, 8)}`

const sealedWith = (keyId: string, key: Buffer, text: string, context: string) => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const tagged = Buffer.concat([cipher.getAuthTag(), ciphertext])
  return `${keyId}.${iv.toString('base64url')}.${tagged.toString('base64url')}`
}

/** By a derived key: what is stored beside a sealed text says nothing about the key that opens it. */
const digestWith = (key: Buffer, text: string, purpose: string) =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'mulin digest', 32)))
    .update(`${purpose}:${text}`)
    .digest('base64url')

/** `<key id>.<iv>.<tag and ciphertext>`. The first key seals; all open, so that a key can be replaced. */
export const createSealer = (key: Buffer, ...olderKeys: Buffer[]): Sealer => {
  const keys = new Map([key, ...olderKeys].map((one) => [keyIdOf(one), one]))
  const keyId = keyIdOf(key)
  return {
    keyId,
    digest: (text, purpose) => digestWith(key, text, purpose),
    digests: (text, purpose) => [...keys.values()].map((one) => digestWith(one, text, purpose)),
    seal: (text, context) => sealedWith(keyId, key, text, context),
    open: (sealed, context) => {
      const [id = '', iv = '', tagged = ''] = sealed.split('.')
      const known = keys.get(id)
      if (!known) throw new Error('Sealed with a key that is not among ENCRYPTION_KEY')
      const bytes = Buffer.from(tagged, 'base64url')
      const decipher = createDecipheriv(CIPHER, known, Buffer.from(iv, 'base64url'), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(0, TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(TAG_BYTES)), decipher.final()]).toString('utf8')
    },
  }
}
