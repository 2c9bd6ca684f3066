import type { PosterCodes, StaffCheckInReply } from '../../core/contract/check-in'
import { REGISTRATION_STATE_NAMES } from '../../core/contract/event-words'
import { posterScene } from '../../core/rules/poster-scene'
import type { ReportOutcome, ReportRefusal } from '../commands/check-in-by-staff'
import type { EntryCodes } from '../lib/entry-codes'
import type { Sealer } from '../lib/sealing'
import { CHECK_IN_PAGE, h5Link } from '../page-links'
import { attendeesView } from './registration-view'

type Refused = Extract<StaffCheckInReply['items'][number], { ok: false }>

/** As the officer at the door reads it. */
const REFUSALS: Record<ReportRefusal, Pick<Refused, 'code' | 'message'>> = {
  FORGED: { code: 'TICKET_INVALID', message: '这个码不对，请再扫一次，或者核对一下数字。' },
  OTHER_SESSION: { code: 'TICKET_INVALID', message: '这是别的场次的入场码。' },
  ENDED: { code: 'TICKET_INVALID', message: '报名已取消，入场码作废了。' },
  UNKNOWN: { code: 'NOT_FOUND', message: '没有找到这份报名。' },
  NOT_IN_PARTY: { code: 'NOT_FOUND', message: '这份报名里没有这位参加人。' },
  NO_SEAT: { code: 'STATE_CONFLICT', message: '还没有名额。' },
  HAS_LEFT: { code: 'STATE_CONFLICT', message: '这位参加人已经退出。' },
  UNDONE: { code: 'STATE_CONFLICT', message: '这次签到已被撤销，需要的话请重新签到。' },
}

const refusalView = ({ reason, party }: Extract<ReportOutcome, { ok: false }>): Refused => {
  const { code, message } = REFUSALS[reason]
  const state = reason === 'NO_SEAT' && party ? `现在是“${REGISTRATION_STATE_NAMES[party.state]}”。` : ''
  return { ok: false, code, message: message + state }
}

export const reportView = (outcome: ReportOutcome, sealer: Sealer): StaffCheckInReply['items'][number] =>
  outcome.ok
    ? {
        ok: true,
        registrationId: outcome.party.id,
        isRepeat: outcome.isRepeat,
        attendees: attendeesView(outcome.party, sealer),
      }
    : refusalView(outcome)

export const posterView = (
  eventId: string,
  { id, startsAt, endsAt }: { id: string; startsAt: Date; endsAt: Date },
  codes: EntryCodes,
  publicUrl: string | null,
): PosterCodes['items'][number] => {
  const code = codes.poster(id)
  const query = { id: eventId, code }
  return {
    sessionId: id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    code,
    h5Url: h5Link(publicUrl, CHECK_IN_PAGE, query),
    miniProgramPage: `${CHECK_IN_PAGE}?${new URLSearchParams(query).toString()}`,
    scene: posterScene(eventId, code),
  }
}
