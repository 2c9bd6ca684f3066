import type { Ticket } from '../../core/contract/registration'
import { spokenCode } from '../../core/rules/spoken-code'
import type { EntryCodes } from '../lib/entry-codes'
import type { Sealer } from '../lib/sealing'
import type { RegistrationRow } from '../store/registrations'
import { attendeesView } from './registration-view'

type TicketFacts = { ticketNumber: number; startsAt: Date; endsAt: Date; title: string }

export const ticketView = (
  registration: RegistrationRow,
  { ticketNumber, startsAt, endsAt, title }: TicketFacts,
  codes: EntryCodes,
  sealer: Sealer,
): Ticket => ({
  registrationId: registration.id,
  code: codes.ticket(registration.id),
  spokenCode: spokenCode(ticketNumber),
  eventTitle: title,
  sessionId: registration.sessionId,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  attendees: attendeesView(registration, sealer),
})
