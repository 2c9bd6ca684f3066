import { OFFICER_ROLES, STAFF_ACTIONS, type StaffAction } from '../contract/officer-words'
import { actionsOf, dutyOf, isInScope, mayDo } from './officer-rights'

const ONLY_FOR: Partial<Record<StaffAction, string[]>> = {
  newsWrite: ['editor', 'admin'],
  newsPublish: ['editor', 'admin'],
  eventWrite: ['organiser', 'admin'],
  rosterRead: ['organiser', 'admin'],
  rosterWrite: ['organiser', 'admin'],
  checkIn: ['organiser', 'admin'],
  noticeWrite: ['organiser', 'admin'],
  contentCheck: ['editor', 'admin'],
  unitWrite: ['admin'],
  venueWrite: ['admin'],
  officerRead: ['admin'],
  officerWrite: ['admin'],
  settingsRead: ['admin'],
  settingsWrite: ['admin'],
  auditRead: ['admin'],
}

test.each(STAFF_ACTIONS)('lets only the roles that need it do %s', (action) => {
  const allowed = OFFICER_ROLES.filter((role) => mayDo(role, action))
  expect(allowed).toEqual(ONLY_FOR[action] ?? ['editor', 'organiser', 'admin'])
  for (const role of OFFICER_ROLES) expect(actionsOf(role).includes(action)).toBe(allowed.includes(role))
})

test('has a unit in scope when it is the own one or one below', () => {
  const unitIds = new Set(['street', 'below'])
  expect([isInScope(unitIds, 'below'), isInScope(unitIds, 'elsewhere')]).toEqual([true, false])
})

test.each([
  ['admin', true, false, true, 'PASSWORD_CHANGE_REQUIRED'],
  ['admin', false, false, true, 'TOTP_ENROLMENT_REQUIRED'],
  ['admin', false, true, true, null],
  ['admin', false, false, false, null],
  ['editor', false, false, true, null],
  ['editor', true, true, true, 'PASSWORD_CHANGE_REQUIRED'],
] as const)(
  'asks %s (first password: %s, authenticator: %s, required: %s) for %s',
  (role, mustChangePassword, hasTotp, isTotpRequiredOfAdmins, duty) => {
    expect(dutyOf({ role, mustChangePassword, hasTotp, isTotpRequiredOfAdmins })).toBe(duty)
  },
)
