import { hash, randomBytes } from 'node:crypto'

/** What a client holds: 256 random bits. The database knows its hash only. */
export const newSessionToken = () => randomBytes(32).toString('base64url')

export const isSessionToken = (text: string) => /^[\w-]{43}$/.test(text)

/** A random token needs no salt or slow hash: there is nothing to guess. */
export const hashOfToken = (token: string) => hash('sha256', token, 'base64url')
