import type { EventSettings, SessionSettings, StaffEvent } from '../contract/staff-event'

/** What can be wrong with an event's settings, in the words the officer reads beside the field. */
export const EVENT_PROBLEMS = {
  SESSION_ENDS_FIRST: '结束时间要晚于开始时间',
  HELD_OVER_CAPACITY: '预留名额不能多于总名额',
  RELEASE_MISSING: '请填写预留名额的释放时间',
  RELEASE_AFTER_START: '释放时间要早于开始时间',
  CLOSES_BEFORE_OPENS: '报名截止要晚于报名开始',
  CLOSES_AFTER_END: '报名截止不能晚于最后一场结束',
  CANCEL_AFTER_END: '取消截止不能晚于最后一场结束',
  AGES_REVERSED: '最大年龄不能小于最小年龄',
  DRAW_TIME_MISSING: '请填写摇号时间',
  DRAW_BEFORE_CLOSING: '摇号时间不能早于报名截止',
  DRAW_AFTER_START: '摇号时间要早于第一场开始',
  DRAW_NEEDS_WAITLIST: '摇号活动需要打开候补，没摇中的人会按顺序候补',
  OPTIONS_MISSING: '选择题至少要有两个不同的选项',
  QUESTION_UNNAMED: '请写下问题',
  QUESTION_TWICE: '问题编号重复了，请删除后重新添加',
} as const
export type EventProblemCode = keyof typeof EVENT_PROBLEMS

/** `field` as a path: `closesAt`, `sessions.0.endsAt`, `questions.2.options`. */
export type EventProblem = { field: string; problem: EventProblemCode }

export type EventSettingsCheck = { ok: true } | { ok: false; problems: EventProblem[] }

const time = (iso: string) => Date.parse(iso)

const sessionProblems = (session: SessionSettings, index: number): EventProblem[] => {
  const at = (field: keyof SessionSettings, problem: EventProblemCode) => ({
    field: `sessions.${index}.${field}`,
    problem,
  })
  const { startsAt, endsAt, capacity, heldSeats, heldReleaseAt } = session
  return [
    ...(time(endsAt) <= time(startsAt) ? [at('endsAt', 'SESSION_ENDS_FIRST')] : []),
    ...(heldSeats > capacity ? [at('heldSeats', 'HELD_OVER_CAPACITY')] : []),
    ...(heldSeats > 0 && heldReleaseAt === null ? [at('heldReleaseAt', 'RELEASE_MISSING')] : []),
    ...(heldReleaseAt !== null && time(heldReleaseAt) > time(startsAt)
      ? [at('heldReleaseAt', 'RELEASE_AFTER_START')]
      : []),
  ]
}

const questionProblems = ({ questions }: EventSettings): EventProblem[] =>
  questions.flatMap(({ id, kind, label, options = [] }, index) => {
    const at = (field: string, problem: EventProblemCode) => ({
      field: `questions.${index}.${field}`,
      problem,
    })
    const chosen = new Set(options.map((option) => option.trim()).filter((option) => option !== ''))
    const hasChoice = kind !== 'choice' && kind !== 'several'
    return [
      ...(label.trim() === '' ? [at('label', 'QUESTION_UNNAMED')] : []),
      ...(hasChoice || (chosen.size >= 2 && chosen.size === options.length)
        ? []
        : [at('options', 'OPTIONS_MISSING')]),
      ...(questions.findIndex((other) => other.id === id) < index ? [at('id', 'QUESTION_TWICE')] : []),
    ]
  })

const drawProblems = (settings: EventSettings, firstStart: number): EventProblem[] => {
  const { admission, drawAt, closesAt, hasWaitlist } = settings
  if (admission !== 'draw') return []
  if (drawAt === null) return [{ field: 'drawAt', problem: 'DRAW_TIME_MISSING' }]
  return [
    ...(time(drawAt) < time(closesAt) ? [{ field: 'drawAt', problem: 'DRAW_BEFORE_CLOSING' } as const] : []),
    ...(time(drawAt) >= firstStart ? [{ field: 'drawAt', problem: 'DRAW_AFTER_START' } as const] : []),
    ...(hasWaitlist ? [] : [{ field: 'hasWaitlist', problem: 'DRAW_NEEDS_WAITLIST' } as const]),
  ]
}

const windowProblems = (settings: EventSettings, lastEnd: number): EventProblem[] => [
  ...(time(settings.closesAt) <= time(settings.opensAt)
    ? [{ field: 'closesAt', problem: 'CLOSES_BEFORE_OPENS' } as const]
    : []),
  ...(time(settings.closesAt) > lastEnd ? [{ field: 'closesAt', problem: 'CLOSES_AFTER_END' } as const] : []),
  ...(time(settings.cancelDeadline) > lastEnd
    ? [{ field: 'cancelDeadline', problem: 'CANCEL_AFTER_END' } as const]
    : []),
]

/** Whether the settings go together. What a single field allows is the schema's to say. */
export const checkEventSettings = (settings: EventSettings): EventSettingsCheck => {
  const { sessions, minAge, maxAge, takesRegistrations } = settings
  const firstStart = Math.min(...sessions.map((session) => time(session.startsAt)))
  const lastEnd = Math.max(...sessions.map((session) => time(session.endsAt)))
  const problems: EventProblem[] = [
    ...sessions.flatMap(sessionProblems),
    ...(takesRegistrations ? windowProblems(settings, lastEnd) : []),
    ...(takesRegistrations ? drawProblems(settings, firstStart) : []),
    ...(minAge !== null && maxAge !== null && maxAge < minAge
      ? [{ field: 'maxAge', problem: 'AGES_REVERSED' } as const]
      : []),
    ...questionProblems(settings),
  ]
  return problems.length === 0 ? { ok: true } : { ok: false, problems }
}

const sessionOf = ({
  id,
  startsAt,
  endsAt,
  capacity,
  heldSeats,
  heldReleaseAt,
}: StaffEvent['sessions'][number]): SessionSettings => ({
  id,
  startsAt,
  endsAt,
  capacity,
  heldSeats,
  heldReleaseAt,
})

/** What of an event can be changed: as its form shows it, and as the log and the rules compare it. */
export const settingsOf = (event: StaffEvent): EventSettings => ({
  title: event.title,
  body: event.body,
  unitId: event.unit.id,
  venueId: event.venue?.id ?? null,
  cover: event.cover && { mediaId: event.cover.mediaId, alt: event.cover.alt },
  sessions: event.sessions.map(sessionOf),
  takesRegistrations: event.takesRegistrations,
  admission: event.admission,
  opensAt: event.opensAt,
  closesAt: event.closesAt,
  cancelDeadline: event.cancelDeadline,
  drawAt: event.drawAt,
  admittedUnitIds: event.admittedUnitIds,
  minAge: event.minAge,
  maxAge: event.maxAge,
  partyLimit: event.partyLimit,
  hasWaitlist: event.hasWaitlist,
  waitlistLimit: event.waitlistLimit,
  letsSmallerPartiesPass: event.letsSmallerPartiesPass,
  needsGuardianConsent: event.needsGuardianConsent,
  questions: event.questions,
  seriesId: event.seriesId,
})
