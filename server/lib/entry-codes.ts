import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { POSTER_CODE_LENGTH } from '../../core/rules/poster-scene'

/** Codes that only this server can make, for QR codes: of tickets, and of the posters at the venue. */
export type EntryCodes = {
  ticket(registrationId: string): string
  /** Of a ticket's code; null when it is none of ours. */
  registrationIdOf(ticket: string): string | null
  poster(sessionId: string): string
  isPoster(sessionId: string, code: string): boolean
}

/** A ticket's signature: 96 bits. */
const TICKET_CHARACTERS = 16

const signerOf = (encryptionKey: Buffer, purpose: string, length: number) => {
  const key = Buffer.from(hkdfSync('sha256', encryptionKey, '', `mulin ${purpose}`, 32))
  return (text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, length)
}

const isEqual = (given: string, wanted: string) => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * The keys are derived from those that encrypt: what is printed tells nothing of them. The first signs; of the others
 * are codes that were printed before the key was replaced.
 */
export const createEntryCodes = (encryptionKey: Buffer, ...otherKeys: Buffer[]): EntryCodes => {
  const keys = [encryptionKey, ...otherKeys]
  const signTicket = signerOf(encryptionKey, 'ticket', TICKET_CHARACTERS)
  const poster = signerOf(encryptionKey, 'poster', POSTER_CODE_LENGTH)
  const ticketSigners = keys.map((key) => signerOf(key, 'ticket', TICKET_CHARACTERS))
  const posterSigners = keys.map((key) => signerOf(key, 'poster', POSTER_CODE_LENGTH))
  return {
    ticket: (registrationId) => `${registrationId}.${signTicket(registrationId)}`,
    registrationIdOf: (ticket) => {
      const [registrationId = '', signature = '', ...more] = ticket.trim().split('.')
      const isOurs = ticketSigners.some((sign) => isEqual(signature, sign(registrationId)))
      return more.length === 0 && isOurs ? registrationId : null
    },
    poster,
    isPoster: (sessionId, code) => posterSigners.some((sign) => isEqual(code, sign(sessionId))),
  }
}
