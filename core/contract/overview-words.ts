/**
 * What may need an officer today, the most urgent first. About an event: `cancelCalls` do not know that it is off,
 * `seatCalls` are phoned about a seat, `offers` are not answered yet, `approvals` wait for one, `calls` are those
 * whom no message reaches shortly before, `beginning` is near its start, `recap` is not written yet, `lowReach` will
 * take many calls if something changes. Without an event: what lies `scheduled`, and the drafts.
 */
export const TASK_KINDS = [
  'cancelCalls',
  'seatCalls',
  'offers',
  'approvals',
  'calls',
  'beginning',
  'recap',
  'scheduled',
  'newsDrafts',
  'eventDrafts',
  'lowReach',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]
