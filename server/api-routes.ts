import type { FastifyInstance } from 'fastify'
import type { RouteDeps } from './route-deps'
import { attachmentRoutes } from './routes/attachments'
import { calendarRoutes } from './routes/calendars'
import { checkInRoutes } from './routes/check-ins'
import { drawRoutes } from './routes/draws'
import { eventRoutes } from './routes/events'
import { followRoutes } from './routes/follows'
import { meRoutes } from './routes/me'
import { mediaRoutes } from './routes/media'
import { myReactionRoutes } from './routes/my-reactions'
import { newsRoutes } from './routes/news'
import { newsAudioRoutes } from './routes/news-audio'
import { newsCodeRoutes } from './routes/news-codes'
import { newsPreviewRoutes } from './routes/news-preview'
import { noticeRoutes } from './routes/notices'
import { reactionRoutes } from './routes/reactions'
import { registrationRoutes } from './routes/registrations'
import { relativeRoutes } from './routes/relatives'
import { sessionRoutes } from './routes/sessions'
import { staffAccountRoutes } from './routes/staff-account'
import { staffAuditRoutes } from './routes/staff-audit'
import { staffCheckInRoutes } from './routes/staff-check-ins'
import { staffContentCheckRoutes } from './routes/staff-content-checks'
import { staffEventRoutes } from './routes/staff-events'
import { staffImportRoutes } from './routes/staff-imports'
import { staffNewsRoutes } from './routes/staff-news'
import { staffNewsVersionRoutes } from './routes/staff-news-versions'
import { staffOfficerRoutes } from './routes/staff-officers'
import { staffOutcomeRoutes } from './routes/staff-outcomes'
import { staffRegistrationRoutes } from './routes/staff-registrations'
import { staffRosterRoutes } from './routes/staff-roster'
import { staffSessionRoutes } from './routes/staff-sessions'
import { staffSettingsRoutes } from './routes/staff-settings'
import { staffStatsRoutes } from './routes/staff-stats'
import { staffUnitRoutes } from './routes/staff-units'
import { staffUploadRoutes } from './routes/staff-uploads'
import { staffVenueRoutes } from './routes/staff-venues'
import { subscriptionRoutes } from './routes/subscriptions'
import { unitRoutes } from './routes/units'
import { wechatCallbackRoutes } from './routes/wechat-callback'

/** All of the API, below its version. */
export const registerApi = async (api: FastifyInstance, deps: RouteDeps): Promise<void> => {
  const routes = [
    unitRoutes,
    newsRoutes,
    newsCodeRoutes,
    newsAudioRoutes,
    eventRoutes,
    calendarRoutes,
    drawRoutes,
    checkInRoutes,
    mediaRoutes,
    attachmentRoutes,
    newsPreviewRoutes,
    sessionRoutes,
    meRoutes,
    myReactionRoutes,
    relativeRoutes,
    followRoutes,
    noticeRoutes,
    subscriptionRoutes,
  ]
  const staffRoutes = [
    staffSessionRoutes,
    staffAccountRoutes,
    staffImportRoutes,
    staffAuditRoutes,
    staffOfficerRoutes,
    staffSettingsRoutes,
    staffStatsRoutes,
    staffUnitRoutes,
    staffVenueRoutes,
    staffNewsRoutes,
    staffNewsVersionRoutes,
    staffUploadRoutes,
    staffEventRoutes,
    staffOutcomeRoutes,
    staffRosterRoutes,
    staffCheckInRoutes,
    staffContentCheckRoutes,
    staffRegistrationRoutes,
  ]
  for (const register of [...routes, reactionRoutes, registrationRoutes, ...staffRoutes])
    await api.register(register, deps)
  const { wechat, wechatCallback: callback } = deps.settings
  if (wechat && callback) await api.register(wechatCallbackRoutes, { ...deps, appId: wechat.appId, callback })
}
