import type { TaskKind } from '../../../core/contract/overview-words'
import type { StaffTask } from '../../../core/contract/staff-stats'
import { formatDay, formatMoment } from '../../../core/rules/chinese-dates'
import type { Tone } from '../../components/tone-tag'

/** A task as an officer reads it, and where it is done. */
type TaskWords = {
  key: string
  label: string
  tone: Tone
  title: string
  detail: string | null
  to: string
}

type Said = Pick<TaskWords, 'title' | 'detail' | 'to'>
type EventTask = StaffTask & { event: NonNullable<StaffTask['event']> }

const LABELS: Record<TaskKind, { label: string; tone: Tone }> = {
  cancelCalls: { label: '打电话', tone: 'bad' },
  seatCalls: { label: '打电话', tone: 'bad' },
  offers: { label: '候补', tone: 'waiting' },
  approvals: { label: '审核', tone: 'waiting' },
  calls: { label: '打电话', tone: 'waiting' },
  beginning: { label: '快开始', tone: 'good' },
  recap: { label: '回顾', tone: 'good' },
  scheduled: { label: '定时', tone: 'quiet' },
  newsDrafts: { label: '草稿', tone: 'quiet' },
  eventDrafts: { label: '草稿', tone: 'quiet' },
  lowReach: { label: '通知', tone: 'quiet' },
}

const listOf = ({ event }: EventTask, list: string) => `/events/${event.id}?list=${list}`
const startOf = ({ event }: EventTask, now: Date) =>
  Date.parse(event.startsAt) <= now.getTime() ? '正在进行' : `${formatMoment(event.startsAt, now)} 开始`

const OF_EVENTS: Partial<Record<TaskKind, (task: EventTask, now: Date) => Said>> = {
  cancelCalls: (task) => ({
    title: `“${task.event.title}”取消了，还有 ${task.count} 份报名没通知到`,
    detail: '请打电话告诉他们',
    to: listOf(task, 'toCall'),
  }),
  seatCalls: (task, now) => ({
    title: `“${task.event.title}”空出了名额，要给 ${task.count} 份候补打电话`,
    detail: startOf(task, now),
    to: listOf(task, 'toCall'),
  }),
  offers: (task, now) => ({
    title: `“${task.event.title}”有 ${task.count} 人还没确认候补的名额`,
    detail: task.at && `最早的留到 ${formatMoment(task.at, now)}`,
    to: listOf(task, 'offered'),
  }),
  approvals: (task, now) => ({
    title: `“${task.event.title}”有 ${task.count} 份报名等审核`,
    detail: startOf(task, now),
    to: listOf(task, 'pending'),
  }),
  calls: (task, now) => ({
    title: `“${task.event.title}”有 ${task.count} 份报名收不到微信，请打电话提醒`,
    detail: startOf(task, now),
    to: listOf(task, 'toCall'),
  }),
  beginning: (task, now) => ({
    title: `“${task.event.title}”${startOf(task, now)}`,
    detail: task.count > 0 ? `${task.count} 人有名额` : null,
    to: `/events/${task.event.id}`,
  }),
  recap: (task, now) => ({
    title: `“${task.event.title}”办完了，可以写活动回顾`,
    detail: `${formatDay(task.event.startsAt, now)}${task.count > 0 ? `，${task.count} 人到场` : ''}`,
    to: `/events/${task.event.id}`,
  }),
  lowReach: (task, now) => ({
    title: `“${task.event.title}”${task.of ?? 0} 人里只有 ${task.count} 人收得到微信`,
    detail: `${startOf(task, now)}；如有变动，其余的要打电话`,
    to: listOf(task, 'toCall'),
  }),
}

const OF_PILES: Partial<Record<TaskKind, (task: StaffTask, now: Date) => Said>> = {
  scheduled: ({ count, at }, now) => ({
    title: `${count} 篇资讯定好了时间，等着发布`,
    detail: at && `最早的在 ${formatMoment(at, now)}`,
    to: '/news?state=scheduled',
  }),
  newsDrafts: ({ count }) => ({
    title: `${count} 篇资讯草稿还没发布`,
    detail: null,
    to: '/news?state=draft',
  }),
  eventDrafts: ({ count }) => ({
    title: `${count} 个活动草稿还没发布`,
    detail: null,
    to: '/events?part=draft',
  }),
}

const said = (task: StaffTask, now: Date): Said | undefined => {
  const { event } = task
  return event ? OF_EVENTS[task.kind]?.({ ...task, event }, now) : OF_PILES[task.kind]?.(task, now)
}

/** Null for a kind that this console does not know: it may be older than the server. */
export const wordsOf = (task: StaffTask, now: Date): TaskWords | null => {
  const words = said(task, now)
  const key = `${task.kind} ${task.event?.id ?? ''}`
  return words ? { key, ...LABELS[task.kind], ...words } : null
}
