import type { Viewer } from '../../core/contract/event'
import { viewerActions } from '../../core/rules/viewer-actions'
import type { Sealer } from '../lib/sealing'
import type { EventDetailRow } from '../store/events'
import type { ActiveRegistrationRow } from '../store/registrations'
import { registrationView } from './registration-view'

export const viewerView = (
  event: EventDetailRow,
  isAdmitted: boolean,
  registration: ActiveRegistrationRow | undefined,
  sealer: Sealer,
  now: Date,
): Viewer => ({
  ...(registration && { registration: registrationView(registration, sealer) }),
  can: viewerActions(
    {
      event: { ...event, isAdmitted },
      registration: registration
        ? {
            ...registration,
            attendees: registration.attendees.map(({ id, withdrawnAt, checkedInAt }) => ({
              id,
              hasLeft: withdrawnAt !== null,
              isCheckedIn: checkedInAt !== null,
            })),
          }
        : null,
    },
    now,
  ),
})
