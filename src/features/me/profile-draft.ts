import type { Resident, ResidentPatch } from '../../../core/contract/resident'

/** As typed; a birth year left empty is none. */
type ProfileDraft = { nickname: string; birthYear: string }

const EARLIEST = 1900

/** Why it cannot be saved as it is; empty when it can. */
export const profileFault = ({ nickname, birthYear }: ProfileDraft, now: Date): string => {
  if (nickname.trim() === '') return '请写一个称呼。'
  const year = Number(birthYear)
  if (birthYear !== '' && !(year >= EARLIEST && year <= now.getFullYear())) return '请检查出生年份。'
  return ''
}

/** Only what differs from what is kept. */
export const profileChanges = (resident: Resident, draft: ProfileDraft): ResidentPatch => {
  const nickname = draft.nickname.trim()
  const birthYear = draft.birthYear === '' ? null : Number(draft.birthYear)
  return {
    ...(nickname !== resident.nickname && { nickname }),
    ...(birthYear !== resident.birthYear && { birthYear }),
  }
}
