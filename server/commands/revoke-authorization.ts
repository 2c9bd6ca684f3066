import type { Tx } from '../store/database'
import { removeAvatar } from '../store/avatars'
import { updateResident } from '../store/residents'
import { firstNickname } from './first-nickname'

/**
 * What a resident can take back of what they let WeChat give us: 6 is nickname and picture, 19 and 20 either alone,
 * 8 the telephone number. The rest of WeChat's list we never ask for.
 */
const NICKNAME = ['6', '19']
const AVATAR = ['6', '20']
const PHONE = ['8']

/** Erases what was taken back; a nickname becomes the one that a newcomer gets. */
export const revokeAuthorization = async (tx: Tx, residentId: string, infos: string[]) => {
  const isRevoked = (codes: string[]) => codes.some((code) => infos.includes(code))
  const changes = {
    ...(isRevoked(NICKNAME) && { nickname: firstNickname() }),
    ...(isRevoked(PHONE) && { phoneSealed: null, phoneDigest: null }),
  }
  if (Object.keys(changes).length > 0) await updateResident(tx, residentId, changes)
  if (isRevoked(AVATAR)) await removeAvatar(tx, residentId)
}
