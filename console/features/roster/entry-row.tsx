import type { RosterEntry } from '../../../core/contract/roster'
import { RELATION_NAMES } from '../../../core/contract/resident-words'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { ToneTag } from '../../components/tone-tag'
import { dayAndTime } from '../../lib/china-time'
import { useMay } from '../../lib/session'
import { EntryActions } from './entry-actions'
import { PhoneButton } from './phone-button'
import { CALL_WORDS, STATE_NAMES, STATE_TONES } from './roster-words'

type Attendee = RosterEntry['attendees'][number]

const about = ({ birthYear, isWithdrawn, checkedInAt }: Attendee) =>
  [birthYear && `${birthYear} 年生`, isWithdrawn && '不来了', checkedInAt && '已签到']
    .filter(Boolean)
    .join(' · ')

const attendeeWords = (attendee: Attendee) =>
  `${attendee.name}${attendee.relation ? `（${RELATION_NAMES[attendee.relation]}）` : ''} ${about(attendee)}`.trim()

/** Who comes alone is named above already. */
const peopleWords = ({ name, attendees }: RosterEntry): string => {
  const [only, ...more] = attendees
  if (only && more.length === 0 && only.name === name) return about(only)
  return attendees.map(attendeeWords).join('；')
}

/** Answers by the question's own words. */
const answersOf = (questions: StaffEvent['questions'], answers: RosterEntry['answers']) =>
  questions.flatMap(({ id, label }) => {
    const answer = answers[id]
    if (answer === undefined) return []
    const words = typeof answer === 'boolean' ? (answer ? '是' : '否') : [answer].flat().join('、')
    return [`${label} ${words}`]
  })

const stateDetail = ({ state, waitlistPlace, offerExpiresAt, isAbsenceExcused }: RosterEntry) => {
  if (state === 'waitlisted' && waitlistPlace !== null) return `第 ${waitlistPlace} 位`
  if (state === 'offered' && offerExpiresAt) return `保留到 ${dayAndTime(offerExpiresAt)}`
  return state === 'absent' && isAbsenceExcused ? '请过假' : null
}

/** One registration: who comes, how they stand, how to reach them, what can be done. */
export const EntryRow = ({ entry, event }: { entry: RosterEntry; event: StaffEvent }) => {
  const mayWrite = useMay('rosterWrite')
  const session = event.sessions.find(({ id }) => id === entry.sessionId)
  const detail = stateDetail(entry)
  const people = peopleWords(entry)
  const answers = [entry, ...entry.attendees].flatMap((each) => answersOf(event.questions, each.answers))
  return (
    <li className="entry-row">
      <div className="entry-row__who">
        <span className="entry-row__name">
          {entry.name}
          {entry.attendees.length > 1 && ` 等 ${entry.attendees.length} 人`}
        </span>
        {people !== '' && <span className="hint">{people}</span>}
        {answers.length > 0 && <span className="hint">{answers.join('；')}</span>}
        {entry.note && <span className="entry-row__note">备注：{entry.note}</span>}
      </div>
      <div className="entry-row__state">
        <ToneTag tone={STATE_TONES[entry.state]}>{STATE_NAMES[entry.state]}</ToneTag>
        {detail && <span className="hint">{detail}</span>}
        {event.sessions.length > 1 && session && (
          <span className="hint">{formatRange(session.startsAt, session.endsAt, new Date())}</span>
        )}
      </div>
      <div className="entry-row__reach">
        <PhoneButton entry={entry} />
        {entry.callFor && <span className="entry-row__note">{CALL_WORDS[entry.callFor]}</span>}
        {entry.proxyOfficerName && <span className="hint">{entry.proxyOfficerName}代报</span>}
        {entry.spokenCode && <span className="hint">短码 {entry.spokenCode}</span>}
      </div>
      {mayWrite && <EntryActions entry={entry} event={event} />}
    </li>
  )
}
