import { type OfficerRole, STAFF_ACTIONS, type StaffAction } from '../contract/officer-words'

/** What every officer needs to find their way: lists to choose from, their own overview. */
const COMMON = ['newsRead', 'eventRead', 'unitRead', 'venueRead', 'statsRead', 'mediaWrite'] as const

const RIGHTS: Record<OfficerRole, readonly StaffAction[]> = {
  editor: [...COMMON, 'newsWrite', 'newsPublish', 'contentCheck'],
  organiser: [...COMMON, 'eventWrite', 'rosterRead', 'rosterWrite', 'checkIn', 'noticeWrite'],
  admin: STAFF_ACTIONS,
}

export const actionsOf = (role: OfficerRole): StaffAction[] =>
  STAFF_ACTIONS.filter((action) => RIGHTS[role].includes(action))

export const mayDo = (role: OfficerRole, action: StaffAction): boolean => RIGHTS[role].includes(action)

/** `unitIds`: the officer's unit and all below it. */
export const isInScope = (unitIds: ReadonlySet<string>, unitId: string): boolean => unitIds.has(unitId)

export type Duty = 'PASSWORD_CHANGE_REQUIRED' | 'TOTP_ENROLMENT_REQUIRED'

/** What an officer has to do before anything else; null when nothing. */
export const dutyOf = (officer: {
  role: OfficerRole
  mustChangePassword: boolean
  hasTotp: boolean
  isTotpRequiredOfAdmins: boolean
}): Duty | null => {
  if (officer.mustChangePassword) return 'PASSWORD_CHANGE_REQUIRED'
  const mustEnrol = officer.role === 'admin' && officer.isTotpRequiredOfAdmins && !officer.hasTotp
  return mustEnrol ? 'TOTP_ENROLMENT_REQUIRED' : null
}
