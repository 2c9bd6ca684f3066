import type { StaffStats } from '../../core/contract/staff-stats'
import { mayDo } from '../../core/rules/officer-rights'
import {
  isSoon,
  NO_FACTS,
  type OverviewFacts,
  overviewTasks,
  reachUntil,
  RECAP_WITHIN_MS,
} from '../../core/rules/overview-tasks'
import { beginningOf, lastDays, lastMonths } from '../../core/rules/shanghai-time'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import type { Database } from '../store/database'
import { countAttendance, countReading, countSignUps } from '../store/overview-charts'
import {
  countEventDrafts,
  countUnpublished,
  listCallEntries,
  listSessionsAhead,
} from '../store/overview-tasks'
import { listUntold } from '../store/recaps'
import { attendanceView, readingView, signUpsView, taskView } from '../views/stats-view'

const CHART_DAYS = 30
const CHART_MONTHS = 6

type OverviewDeps = Pick<RouteDeps, 'db' | 'settings'>

const ofEvents = async (
  { db, settings }: OverviewDeps,
  unitIds: string[],
  at: Date,
): Promise<Partial<OverviewFacts>> => {
  const templates = settings.messageTemplates
  const sessions = await listSessionsAhead(db, unitIds, templates, { now: at, reachUntil: reachUntil(at) })
  const near = sessions.filter((session) => isSoon(session, at)).map(({ id }) => id)
  const calls = await listCallEntries(db, near, templates)
  const sendsMessages = templates.some(({ group }) => group === 'change')
  return { sendsMessages, sessions, calls, eventDrafts: await countEventDrafts(db, unitIds) }
}

const ofNews = async (db: Database, unitIds: string[], at: Date): Promise<Partial<OverviewFacts>> => {
  const since = new Date(at.getTime() - RECAP_WITHIN_MS)
  return { untold: await listUntold(db, unitIds, since, at), ...(await countUnpublished(db, unitIds, at)) }
}

/** Each role is told of what it can see to. */
const factsFor = async (
  deps: OverviewDeps,
  { role }: Officer,
  unitIds: string[],
  at: Date,
): Promise<OverviewFacts> => ({
  ...NO_FACTS,
  ...(mayDo(role, 'rosterRead') && (await ofEvents(deps, unitIds, at))),
  ...(mayDo(role, 'newsWrite') && (await ofNews(deps.db, unitIds, at))),
})

const chartsFor = async (db: Database, { role }: Officer, unitIds: string[], at: Date) => {
  const [days, months] = [lastDays(at, CHART_DAYS), lastMonths(at, CHART_MONTHS)]
  const [firstDay, firstMonth] = [beginningOf(days[0] ?? ''), beginningOf(months[0] ?? '')]
  const reading = readingView(months, await countReading(db, unitIds, firstMonth, at))
  if (!mayDo(role, 'rosterRead')) return { signUps: null, attendance: null, reading }
  return {
    signUps: signUpsView(days, await countSignUps(db, unitIds, firstDay)),
    attendance: attendanceView(months, await countAttendance(db, unitIds, firstMonth, at)),
    reading,
  }
}

/** What waits for the officer, and how their units are doing. */
export const readOverview = async (deps: OverviewDeps, officer: Officer, at: Date): Promise<StaffStats> => {
  const unitIds = [...officer.unitIds]
  const tasks = overviewTasks(await factsFor(deps, officer, unitIds, at), at)
  return { tasks: tasks.map(taskView), ...(await chartsFor(deps.db, officer, unitIds, at)) }
}
