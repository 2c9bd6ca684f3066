import type { SessionAttendance } from '../../../../core/contract/staff-outcome'
import { formatRange } from '../../../../core/rules/chinese-dates'
import { attendanceHint, cameWords, totalOf } from './attendance-words'

type Counts = ReturnType<typeof totalOf>

/** Where nobody was checked in it is not known who came. */
const isUncounted = ({ came, absent }: Counts) => came === 0 && absent === 0

const COLUMNS: {
  name: string
  of: (counts: Counts) => number | string
  isSeldom?: (counts: Counts) => boolean
}[] = [
  { name: '有名额', of: ({ seats }) => seats },
  { name: '到场', of: cameWords, isSeldom: isUncounted },
  { name: '未到', of: ({ absent }) => absent, isSeldom: isUncounted },
  { name: '请假', of: ({ excused }) => excused, isSeldom: ({ excused }) => excused === 0 },
  { name: '现场报名', of: ({ walkIns }) => walkIns, isSeldom: ({ walkIns }) => walkIns === 0 },
]

/** Of each session that is over, who of those with a seat came. */
export const AttendanceTable = ({ sessions }: { sessions: SessionAttendance[] }) => {
  const total = totalOf(sessions)
  const columns = COLUMNS.filter(({ isSeldom }) => !isSeldom?.(total))
  const hint = attendanceHint(sessions)
  return (
    <>
      <div className="after-card__table" role="region" aria-label="到场人数" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">场次</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.sessionId}>
                <th scope="row">{formatRange(session.startsAt, session.endsAt, new Date())}</th>
                {columns.map(({ name, of }) => (
                  <td key={name}>{of(session)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          {sessions.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">合计</th>
                {columns.map(({ name, of }) => (
                  <td key={name}>{of(total)}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {hint && <p className="hint">{hint}</p>}
    </>
  )
}
