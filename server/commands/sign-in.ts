import type { SessionRequest } from '../../core/contract/session'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import { hashOfToken, newSessionToken } from '../lib/session-token'
import type { RouteDeps } from '../route-deps'
import type { Tx } from '../store/database'
import {
  findIdentity,
  findResidentOfUnion,
  insertIdentity,
  type Person,
  setUnionId,
} from '../store/identities'
import { deleteExpiredSessions, insertSession } from '../store/login-sessions'
import { deleteResidentRow, insertResident } from '../store/residents'
import type { WechatPerson } from '../wechat/code-to-session'
import { firstNickname } from './first-nickname'
import { sessionExpiry } from './resume-sessions'

type SignInDeps = Pick<RouteDeps, 'db' | 'settings' | 'wechat' | 'now'>

const NICKNAME_LENGTH = 20

/** Whom the code stands for, and what to call them until they say otherwise. `vouched`: known without the code. */
const identify = async (
  deps: SignInDeps,
  { provider, code }: SessionRequest,
  vouched: WechatPerson | null,
) => {
  if (provider === 'demo' && deps.settings.isDemo) {
    const name = code.trim()
    const person: Person = { provider, subject: name, unionId: null }
    return { person, nickname: [...name].slice(0, NICKNAME_LENGTH).join('') }
  }
  if (provider === 'wechat' && deps.wechat) {
    const { openId, unionId } = vouched ?? (await deps.wechat.personOf(code))
    const person: Person = { provider, subject: openId, unionId }
    return { person, nickname: firstNickname() }
  }
  throw new AppError('PROVIDER_UNAVAILABLE')
}

/** The resident known by this identity, or by another with the same union id, or a new one. */
const findOrAddResident = async (tx: Tx, person: Person, nickname: string, now: Date): Promise<string> => {
  const known = await findIdentity(tx, person)
  if (known) {
    if (person.unionId !== null && known.unionId !== person.unionId) await setUnionId(tx, person)
    return known.residentId
  }
  const joined = person.unionId === null ? undefined : await findResidentOfUnion(tx, person.unionId)
  const residentId = joined ?? newId(now)
  if (joined === undefined) await insertResident(tx, { id: residentId, nickname, createdAt: now })
  if (await insertIdentity(tx, person, residentId)) return residentId
  // The same person signed in on another device at this moment and was first: theirs stands.
  if (joined === undefined) await deleteResidentRow(tx, residentId)
  const first = await findIdentity(tx, person)
  if (!first) throw new AppError('UNAVAILABLE')
  return first.residentId
}

export const signIn = async (
  deps: SignInDeps,
  request: SessionRequest,
  vouched: WechatPerson | null = null,
): Promise<{ token: string; residentId: string }> => {
  const { person, nickname } = await identify(deps, request, vouched)
  const token = newSessionToken()
  const residentId = await deps.db.transaction().execute(async (tx) => {
    const now = deps.now()
    const id = await findOrAddResident(tx, person, nickname, now)
    await deleteExpiredSessions(tx, id, now)
    await insertSession(tx, {
      tokenHash: hashOfToken(token),
      residentId: id,
      createdAt: now,
      expiresAt: sessionExpiry(now),
    })
    return id
  })
  return { token, residentId }
}
