import type { Attendee } from '../../../core/contract/registration'

/** Of those who still come; of all, once nobody does. */
export const namesOf = (attendees: readonly Pick<Attendee, 'name' | 'isWithdrawn'>[]): string => {
  const staying = attendees.filter(({ isWithdrawn }) => !isWithdrawn)
  return (staying.length > 0 ? staying : attendees).map(({ name }) => name).join('、')
}
