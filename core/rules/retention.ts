/**
 * What is deleted when. The periods are the law's "no longer than the purpose needs" (个人信息保护法 第十九条), in days;
 * `what` is how the privacy guide says it.
 */
const keptFor = <Days extends number>(days: Days, what: (days: Days) => string) => ({
  days,
  what: what(days),
})

export const RETENTION = {
  /** A session lives for as long without being used, then it is of no use to anybody. */
  session: keptFor(30, (days) => `登录：${days} 天没有来就自动退出，登录记录随即删除。`),
  /** Half a year: long enough to look up what was said about an event. */
  notice: keptFor(180, (days) => `通知：${days} 天后删除。`),
  /** After the end of a session: until questions about it, its costs and its report are done with. */
  registration: keptFor(90, (days) => `报名时回答的问题和工作人员的备注：活动结束 ${days} 天后删除。`),
  /** The same for who phoned or walked in: they have no account to delete by themselves. Numbers of people stay. */
  guest: keptFor(90, (days) => `打电话或到现场报名的人：姓名、手机号在活动结束 ${days} 天后删除，只留人数。`),
  /** The telephone that shows a like taken back elsewhere has asked by then. */
  reaction: keptFor(365, (days) => `取消了的点赞和收藏：${days} 天后删除。`),
  /** The console's drafts are saved within minutes; what no article or event has used by then was a mistake. */
  upload: keptFor(30, (days) => `工作人员上传后没有用到的图片和文件：${days} 天后删除。`),
  /** 网络安全法 第二十一条 asks for six months; three years is how long a complaint may reach back. */
  audit: keptFor(
    3 * 365,
    (days) => `工作人员的操作记录：保存 ${days / 365} 年后删除，里面没有您的姓名和手机号。`,
  ),
} as const

export type RetentionPeriod = keyof typeof RETENTION

const DAY_MS = 86_400_000

/** What happened before this is to be deleted. */
export const keptSince = (period: RetentionPeriod, now: Date): Date =>
  new Date(now.getTime() - RETENTION[period].days * DAY_MS)
