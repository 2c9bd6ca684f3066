import type { ResidentExport } from '../../core/contract/resident'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { listFollows } from '../store/follows'
import { listProviders } from '../store/identities'
import { listNotices } from '../store/notices'
import { listReactions } from '../store/reactions'
import { listRegistrations } from '../store/registrations'
import { listRelatives } from '../store/relatives'
import { findResident } from '../store/residents'
import { followView } from '../views/follow-view'
import { listCredits } from '../store/subscription-credits'
import { noticeView } from '../views/notice-view'
import { myRegistrationView } from '../views/registration-view'
import { relativeView } from '../views/relative-view'
import { unmaskedResidentView } from '../views/resident-view'

/** From the beginning: also what was liked once and taken back. */
const EVER = new Date(0)

/** All that is kept of the resident, as it is at one moment. */
export const exportResident = (
  { db, sealer, now }: Pick<RouteDeps, 'db' | 'sealer' | 'now'>,
  residentId: string,
): Promise<ResidentExport> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const resident = await findResident(tx, residentId)
      if (!resident) throw new AppError('SESSION_REQUIRED')
      const providers = await listProviders(tx, residentId)
      const relatives = await listRelatives(tx, residentId)
      const follows = await listFollows(tx, residentId)
      const reactions = await listReactions(tx, residentId, EVER)
      const registrations = await listRegistrations(tx, residentId)
      const notices = await listNotices(tx, residentId)
      const credits = await listCredits(tx, [residentId])
      return {
        exportedAt: now().toISOString(),
        resident: { ...unmaskedResidentView(resident, sealer), providers },
        relatives: relatives.map((row) => relativeView(row, sealer)),
        follows: follows.map(followView),
        reactions,
        registrations: registrations.map((row) => myRegistrationView(row, sealer)),
        notices: notices.map(noticeView),
        subscriptions: credits.map(({ templateId, credit, isRefused, changedAt }) => ({
          templateId,
          credit,
          isRefused,
          changedAt: changedAt.toISOString(),
        })),
      }
    })
