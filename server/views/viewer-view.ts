import type { Viewer } from '../../core/contract/event'
import { viewerActions } from '../../core/rules/viewer-actions'
import type { Sealer } from '../lib/sealing'
import type { EventDetailRow } from '../store/events'
import type { RegistrationRow } from '../store/registrations'
import { registrationView } from './registration-view'

export const viewerView = (
  event: EventDetailRow,
  isAdmitted: boolean,
  registration: RegistrationRow | undefined,
  sealer: Sealer,
  now: Date,
): Viewer => ({
  ...(registration && { registration: registrationView(registration, sealer) }),
  can: viewerActions(
    { event: { ...event, isAdmitted }, registrationState: registration?.state ?? null },
    now,
  ),
})
