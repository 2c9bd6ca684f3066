/** What a resident is told of. Each is told once for each change that it is about. */
export const NOTICE_KINDS = [
  'registered',
  'entered',
  'pending',
  'waitlisted',
  'approved',
  'rejected',
  'promoted',
  'offered',
  'offerLapsing',
  'offerLapsed',
  'reminderDay',
  'reminderHours',
  'changed',
  'cancelled',
  'removed',
  'drawn',
  'notDrawn',
  'answersRemoved',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What a notice is worded from: as it was when the change happened. Times are ISO 8601. */
export type NoticeFacts = {
  eventTitle: string
  startsAt: string
  venueName: string | null
  /** Why, or what changed, as an officer wrote it. */
  note?: string
  waitlistPlace?: number
  offerExpiresAt?: string
}

export const NOTICE_TITLES: Record<NoticeKind, string> = {
  registered: '报名成功',
  entered: '已参加摇号',
  pending: '报名已提交，等待审核',
  waitlisted: '已进入候补',
  approved: '报名已通过',
  rejected: '报名未通过',
  promoted: '候补转正，您有名额了',
  offered: '有名额了，请您确认',
  offerLapsing: '名额快到期了，请尽快确认',
  offerLapsed: '名额已让给下一位',
  reminderDay: '明天有活动',
  reminderHours: '活动快开始了',
  changed: '活动有变动',
  cancelled: '活动已取消',
  removed: '您的报名已取消',
  drawn: '摇号摇中了',
  notDrawn: '摇号结果：进入候补',
  answersRemoved: '报名时写的内容已移除',
}
