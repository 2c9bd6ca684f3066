export const OFFICER_ROLES = ['editor', 'organiser', 'admin'] as const
export type OfficerRole = (typeof OFFICER_ROLES)[number]

export const ROLE_NAMES: Record<OfficerRole, string> = {
  editor: '编辑',
  organiser: '活动组织者',
  admin: '管理员',
}

/** What a role may do, in a few words. */
export const ROLE_RIGHTS: Record<OfficerRole, string> = {
  editor: '写资讯、发布资讯、看居民填写的内容',
  organiser: '办活动、看名单、签到',
  admin: '所有操作，还有账号和设置',
}

/** What the staff routes are guarded by; who may do which is `rules/officer-rights.ts`. */
export const STAFF_ACTIONS = [
  'newsRead',
  'newsWrite',
  'newsPublish',
  'mediaWrite',
  'contentCheck',
  'eventRead',
  'eventWrite',
  'rosterRead',
  'rosterWrite',
  'checkIn',
  'noticeWrite',
  'statsRead',
  'unitRead',
  'venueRead',
  'unitWrite',
  'venueWrite',
  'officerRead',
  'officerWrite',
  'settingsRead',
  'settingsWrite',
  'auditRead',
] as const
export type StaffAction = (typeof STAFF_ACTIONS)[number]

export const PASSWORD_MIN_LENGTH = 10
export const PASSWORD_MAX_LENGTH = 128
