import { newId } from '../server/lib/ids'
import type { Database } from '../server/store/database'
import { addNotices, type NewNotice } from '../server/store/notices'
import { insertResident } from '../server/store/residents'
import { type MessageTemplate, parseTemplate } from '../server/wechat/message-templates'

/** Residents with WeChat, and what they are told. */

export const RESULT = 'template-of-results-0001'
export const REMINDER = 'template-of-reminders-01'
export const CHANGE = 'template-of-changes-0001'
const FIELDS = 'thing1=title time2=time thing3=venue phrase4=status thing5=tip'

export const TEMPLATES = [
  parseTemplate('result', `${RESULT} ${FIELDS}`),
  parseTemplate('reminder', `${REMINDER} ${FIELDS}`),
  parseTemplate('change', `${CHANGE} ${FIELDS}`),
] as MessageTemplate[]

/** A resident known to WeChat by `openId`, with as many consents as named for each template. */
export const addWechatResident = async (
  db: Database,
  openId: string,
  credits: Record<string, number> = { [RESULT]: 5, [REMINDER]: 5, [CHANGE]: 5 },
  now = new Date(),
): Promise<string> => {
  const residentId = newId(now)
  await db.transaction().execute(async (tx) => {
    await insertResident(tx, { id: residentId, nickname: openId, createdAt: now })
    await tx
      .insertInto('identity')
      .values({ provider: 'wechat', subject: openId, residentId, unionId: null })
      .execute()
    for (const [templateId, credit] of Object.entries(credits)) {
      await tx
        .insertInto('subscriptionCredit')
        .values({ residentId, templateId, credit, changedAt: now })
        .execute()
    }
  })
  return residentId
}

let keys = 0

/** Tells the resident of something new about the event. */
export const tellResident = (
  db: Database,
  notice: Pick<NewNotice, 'residentId' | 'eventId'> & Partial<NewNotice> & { startsAt: Date },
  now = new Date(),
) => {
  const { startsAt, ...given } = notice
  const facts = { eventTitle: '重阳糕制作', startsAt: startsAt.toISOString(), venueName: '临溪睦邻中心' }
  const whole = { kind: 'promoted' as const, registrationId: null, key: `told:${keys++}`, facts, ...given }
  return db.transaction().execute((tx) => addNotices(tx, [whole], now))
}
