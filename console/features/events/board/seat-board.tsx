import { Progress } from 'antd'
import type { StaffEvent } from '../../../../core/contract/staff-event'
import { formatRange } from '../../../../core/rules/chinese-dates'

type Session = StaffEvent['sessions'][number]

const FIGURES: { name: string; of: (session: Session) => number; always?: (session: Session) => boolean }[] =
  [
    {
      name: '报名成功',
      of: ({ confirmed }) => confirmed,
      // Afterwards they have come or not.
      always: ({ endsAt }) => Date.parse(endsAt) > Date.now(),
    },
    { name: '待审核', of: ({ pending }) => pending },
    { name: '等摇号', of: ({ entered }) => entered },
    { name: '候补', of: ({ waitlistCount }) => waitlistCount },
    { name: '等确认', of: ({ offered }) => offered },
    { name: '电话预留', of: ({ heldSeats }) => heldSeats },
    { name: '已签到', of: ({ checkedIn }) => checkedIn },
  ]

const SessionSeats = ({ session }: { session: Session }) => {
  const { startsAt, endsAt, seatsTaken, capacity } = session
  const when = formatRange(startsAt, endsAt, new Date())
  return (
    <li className="seat-card">
      <h2 className="seat-card__when">{when}</h2>
      <p className="seat-card__taken">
        <strong>{seatsTaken}</strong> / {capacity} 人
      </p>
      <Progress
        percent={Math.min(100, (seatsTaken / capacity) * 100)}
        showInfo={false}
        aria-label={`${when}，${capacity} 个名额，已占 ${seatsTaken}`}
      />
      <dl className="seat-card__figures">
        {FIGURES.filter(({ of, always }) => of(session) > 0 || always?.(session)).map(({ name, of }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{of(session)}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** The seats of each session as they are now. */
export const SeatBoard = ({ event }: { event: StaffEvent }) => (
  <ul className="seat-board" aria-label="名额">
    {event.sessions.map((session) => (
      <SessionSeats key={session.id} session={session} />
    ))}
  </ul>
)
