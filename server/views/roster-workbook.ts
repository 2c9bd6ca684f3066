import { Workbook } from 'exceljs'
import type { RosterEntry } from '../../core/contract/roster'
import type { StaffEvent } from '../../core/contract/staff-event'
import { REGISTRATION_STATE_NAMES } from '../../core/contract/event-words'
import { RELATION_NAMES } from '../../core/contract/resident-words'
import type { Answers } from '../../core/contract/registration'
import { formatRange } from '../../core/rules/chinese-dates'

const answerText = (answer: Answers[string] | undefined): string => {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  return Array.isArray(answer) ? answer.join('、') : String(answer)
}

/**
 * A cell that stays text: Excel must neither compute what a resident typed (`=HYPERLINK(…)`), nor drop a leading
 * zero. The value is a string cell of the file, and its format is text, so editing it does not turn it into a formula.
 */
const TEXT_FORMAT = '@'

/** One row a person, as an officer prints or filters it. `now` only for how dates are written. */
export const rosterWorkbook = async (
  event: StaffEvent,
  entries: RosterEntry[],
  now: Date,
): Promise<Buffer> => {
  const workbook = new Workbook()
  workbook.creator = '睦邻'
  workbook.created = now
  const sheet = workbook.addWorksheet('名单', { views: [{ state: 'frozen', ySplit: 1 }] })
  const ofRegistration = event.questions.filter(({ scope }) => scope !== 'attendee')
  const ofAttendee = event.questions.filter(({ scope }) => scope === 'attendee')
  const columns = [
    ['场次', 26],
    ['姓名', 12],
    ['报名人', 12],
    ['关系', 10],
    ['出生年份', 10],
    ['手机（尾号）', 16],
    ['状态', 10],
    ['候补位次', 10],
    ['入场码', 10],
    ['签到时间', 18],
    ...[...ofRegistration, ...ofAttendee].map(({ label }) => [label, 20] as const),
    ['备注', 24],
    ['代报名', 12],
  ] as const
  sheet.columns = columns.map(([header, width]) => ({ header, width, style: { numFmt: TEXT_FORMAT } }))
  sheet.getRow(1).font = { bold: true }

  const sessionNames = new Map(
    event.sessions.map(({ id, startsAt, endsAt }) => [id, formatRange(startsAt, endsAt, now)]),
  )
  for (const entry of entries) {
    for (const attendee of entry.attendees.filter(({ isWithdrawn }) => !isWithdrawn)) {
      sheet.addRow([
        sessionNames.get(entry.sessionId) ?? '',
        attendee.name,
        entry.name,
        attendee.relation === null ? '本人' : RELATION_NAMES[attendee.relation],
        attendee.birthYear === null ? '' : String(attendee.birthYear),
        entry.phone ?? '',
        REGISTRATION_STATE_NAMES[entry.state],
        entry.waitlistPlace === null ? '' : String(entry.waitlistPlace),
        entry.spokenCode ?? '',
        attendee.checkedInAt === null ? '' : formatRange(attendee.checkedInAt, attendee.checkedInAt, now),
        ...ofRegistration.map(({ id }) => answerText(entry.answers[id])),
        ...ofAttendee.map(({ id }) => answerText(attendee.answers[id])),
        entry.note,
        entry.proxyOfficerName ?? '',
      ])
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
