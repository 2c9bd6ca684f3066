import type { ResidentExport } from '../../core/contract/resident'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { listFollows } from '../store/follows'
import { listNotices } from '../store/notices'
import { listReactions } from '../store/reactions'
import { listRegistrations } from '../store/registrations'
import { listRelatives } from '../store/relatives'
import { findResident } from '../store/residents'
import { findPicture, listIdentities, listRegistrationRests, listSessions } from '../store/whole-resident'
import { followView } from '../views/follow-view'
import { listCredits } from '../store/subscription-credits'
import { noticeView } from '../views/notice-view'
import { exportedRegistrations } from '../views/export-view'
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
      const identities = await listIdentities(tx, residentId)
      const picture = await findPicture(tx, residentId)
      const sessions = await listSessions(tx, residentId)
      const relatives = await listRelatives(tx, residentId)
      const follows = await listFollows(tx, residentId)
      const reactions = await listReactions(tx, residentId, EVER)
      const registrations = await listRegistrations(tx, residentId)
      const rests = await listRegistrationRests(tx, residentId)
      const notices = await listNotices(tx, residentId)
      const credits = await listCredits(tx, [residentId])
      return {
        exportedAt: now().toISOString(),
        resident: {
          ...unmaskedResidentView(resident, sealer),
          picture: picture ? Buffer.from(picture.bytes).toString('base64') : null,
        },
        identities,
        sessions: sessions.map(({ createdAt, expiresAt }) => ({
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
        })),
        relatives: relatives.map((row) => relativeView(row, sealer)),
        follows: follows.map(followView),
        reactions,
        registrations: exportedRegistrations(registrations, rests, sealer),
        notices: notices.map(noticeView),
        subscriptions: credits.map(({ templateId, credit, isRefused, changedAt }) => ({
          templateId,
          credit,
          isRefused,
          changedAt: changedAt.toISOString(),
        })),
      }
    })
