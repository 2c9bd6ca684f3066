import type { QueryClient } from '@tanstack/react-query'

/** A telephone may pass from hand to hand: everything of one's own is kept by whose it is. */
export const registrationKey = (residentId: string | undefined, id: string) => [
  'registration',
  residentId,
  id,
]
export const ticketKey = (residentId: string | undefined, id: string) => ['ticket', residentId, id]
export const registrationsKey = (residentId: string | undefined) => ['registrations', residentId]
export const relativesKey = (residentId: string | undefined) => ['relatives', residentId]

/** Seats have moved: what shows them is asked for again. */
export const seatsMoved = (client: QueryClient, eventId: string) => {
  void client.invalidateQueries({ queryKey: ['event', eventId] })
  void client.invalidateQueries({ queryKey: ['events'] })
  void client.invalidateQueries({ queryKey: ['registrations'] })
  void client.invalidateQueries({ queryKey: ['ticket'] })
}
