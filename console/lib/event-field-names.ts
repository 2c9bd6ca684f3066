import type { EventSettings } from '../../core/contract/staff-event'

/** The settings as the form and the log call them. */
export const EVENT_FIELD_NAMES: Record<keyof EventSettings, string> = {
  title: '活动名称',
  body: '介绍',
  unitId: '由谁主办',
  venueId: '场地',
  cover: '封面',
  sessions: '场次',
  takesRegistrations: '需要报名',
  admission: '名额怎么给',
  opensAt: '报名开始',
  closesAt: '报名截止',
  cancelDeadline: '取消截止',
  drawAt: '摇号时间',
  admittedUnitIds: '只限这些居民区',
  minAge: '最小年龄',
  maxAge: '最大年龄',
  partyLimit: '一次最多报几人',
  hasWaitlist: '报满后可以候补',
  waitlistLimit: '每场最多候补',
  letsSmallerPartiesPass: '让后面人少的先上',
  needsGuardianConsent: '14 岁以下要家长同意',
  questions: '报名时问的问题',
  seriesId: '属于一个系列',
}

/** What two versions differ in, by the form's names. */
export const differingFields = (mine: EventSettings, theirs: EventSettings): string[] =>
  (Object.keys(EVENT_FIELD_NAMES) as (keyof EventSettings)[])
    .filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]))
    .map((name) => EVENT_FIELD_NAMES[name])
