import type { EventSettings } from '../../../../core/contract/staff-event'
import { checkEventSettings, EVENT_PROBLEMS, type EventProblem } from '../../../../core/rules/event-settings'
import type { ApiError } from '../../../lib/api-error'

const wordsOf = (problems: EventProblem[]) =>
  problems.map(({ field, problem }): [string, string] => [field, EVENT_PROBLEMS[problem]])

/** The sentence beside each field; empty when all is well. */
export const problemsOf = (settings: EventSettings): Map<string, string> => {
  const check = checkEventSettings(settings)
  return new Map([
    ...(settings.title.trim() === '' ? [['title', '请填写活动名称'] as const] : []),
    ...(check.ok ? [] : wordsOf(check.problems)),
  ])
}

/** Those the server found, where it refused the settings. */
export const problemsOfRefusal = ({ code, details }: ApiError): Map<string, string> =>
  new Map(code === 'EVENT_SETTINGS_INVALID' ? wordsOf(details.problems as EventProblem[]) : [])

const ADVANCED = ['cancelDeadline', 'minAge', 'maxAge', 'hasWaitlist']

/** The folded parts in which something is wrong, to be opened. */
export const foldsWithProblems = (problems: ReadonlyMap<string, string>): string[] => [
  ...(ADVANCED.some((field) => problems.has(field)) ? ['advanced'] : []),
  ...([...problems.keys()].some((field) => field.startsWith('questions')) ? ['questions'] : []),
]
