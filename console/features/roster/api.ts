import type { DrawRecordList } from '../../../core/contract/draw'
import type {
  DecisionRequest,
  ProxySignUpRequest,
  ResidentMatchList,
  ResidentSearch,
  RosterEntry,
  RosterPatch,
  WholePhone,
} from '../../../core/contract/roster'
import { callApi, downloadFile } from '../../lib/api-client'

const ofEvent = (id: string) => `/staff/events/${id}/registrations`
const ofOne = (id: string) => `/staff/registrations/${id}`

/** Below that of the event, so that what changes the one reads the other anew. */
export const rosterKey = (eventId: string) => ['events', 'roster', eventId] as const

export const readWorkbook = (eventId: string) => downloadFile(`${ofEvent(eventId)}.xlsx`)

export const signUpByProxy = (eventId: string, body: ProxySignUpRequest) =>
  callApi<RosterEntry>(ofEvent(eventId), { method: 'POST', body })

export const findResidents = (eventId: string, body: ResidentSearch) =>
  callApi<ResidentMatchList>(`/staff/events/${eventId}/resident-matches`, { method: 'POST', body })

export const decide = (id: string, body: DecisionRequest) =>
  callApi<RosterEntry>(`${ofOne(id)}/decision`, { method: 'POST', body })

export const promote = (id: string, reason: string) =>
  callApi<RosterEntry>(`${ofOne(id)}/promote`, { method: 'POST', body: { reason } })

export const move = (id: string, sessionId: string) =>
  callApi<RosterEntry>(`${ofOne(id)}/move`, { method: 'POST', body: { sessionId } })

export const cancel = (id: string, reason: string) =>
  callApi<RosterEntry>(`${ofOne(id)}/cancel`, { method: 'POST', body: { reason } })

export const patch = (id: string, body: RosterPatch) =>
  callApi<RosterEntry>(ofOne(id), { method: 'PATCH', body })

export const readPhone = (id: string) => callApi<WholePhone>(`${ofOne(id)}/phone`)

/** As it is now; saved as a file it is what `npm run draw:verify` takes. */
export const readDraws = (eventId: string) =>
  callApi<DrawRecordList>(`/events/${eventId}/draw`, { cache: 'no-cache' })

export const holdDraw = (eventId: string) =>
  callApi<DrawRecordList>(`/staff/events/${eventId}/draw`, { method: 'POST' })
