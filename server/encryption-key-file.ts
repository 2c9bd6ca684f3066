import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './lib/make-folder'

export const KEY_BYTES = 32

const STRICT_BASE64 = /^[A-Za-z0-9+/]{43}=$/

export const parseEncryptionKey = (text: string): Buffer | null =>
  STRICT_BASE64.test(text) ? Buffer.from(text, 'base64') : null

/**
 * The key for a server that was given none: made once, then kept, so that what it sealed stays readable.
 * The file appears complete or not at all (a link to a finished one): of two first starts at once both
 * read the same key.
 */
export const keptEncryptionKey = (dataDir: string): Buffer => {
  const file = path.join(dataDir, 'encryption.key')
  makeFolder(dataDir)
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  const key = parseEncryptionKey(readFileSync(file, 'utf8').trim())
  if (!key) throw new Error(`${file} 里不是 32 字节的 Base64 密钥`)
  return key
}
