import { createHmac } from 'node:crypto'

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The token that a peer gives out at sign-in, made here: sign-in itself is not measured. */
export const jsonWebToken = (secret: string, claims: object) => {
  const now = Math.floor(Date.now() / 1000)
  const head = encoded({ alg: 'HS256', typ: 'JWT' })
  const text = `${head}.${encoded({ ...claims, iat: now, exp: now + 24 * 3600 })}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
