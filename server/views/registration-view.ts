import type { Attendee, MyRegistration, Registration } from '../../core/contract/registration'
import type { Sealer } from '../lib/sealing'
import { attendeeContext } from '../store/new-registrations'
import type { AttendeeRow, MyRegistrationRow, RegistrationRow } from '../store/registrations'

type Party = {
  nickname: string
  attendees: Pick<
    AttendeeRow,
    'id' | 'relativeId' | 'sealedName' | 'answers' | 'withdrawnAt' | 'checkedInAt'
  >[]
}

export const attendeesView = ({ nickname, attendees }: Party, sealer: Sealer): Attendee[] =>
  attendees.map(({ id, relativeId, sealedName, answers, withdrawnAt, checkedInAt }) => ({
    id,
    relativeId,
    name: sealedName === null ? nickname : sealer.open(sealedName, attendeeContext(id)),
    answers,
    isWithdrawn: withdrawnAt !== null,
    checkedInAt: checkedInAt?.toISOString() ?? null,
  }))

export const registrationView = (row: RegistrationRow, sealer: Sealer): Registration => ({
  id: row.id,
  eventId: row.eventId,
  sessionId: row.sessionId,
  state: row.state,
  attendees: attendeesView(row, sealer),
  answers: row.answers,
  waitlistPlace: row.waitlistPlace,
  offerExpiresAt: row.state === 'offered' ? (row.offerExpiresAt?.toISOString() ?? null) : null,
  isProxy: row.proxyOfficerId !== null,
  entrantCode: row.entrantCode,
  createdAt: row.createdAt.toISOString(),
})

export const myRegistrationView = (row: MyRegistrationRow, sealer: Sealer): MyRegistration => ({
  ...registrationView(row, sealer),
  event: {
    id: row.eventId,
    title: row.title,
    venueName: row.venueName,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    isCancelled: row.cancelledAt !== null,
    cancelDeadline: row.cancelDeadline.toISOString(),
  },
})
