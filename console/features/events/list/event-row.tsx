import { Progress } from 'antd'
import { Link } from 'react-router-dom'
import { ADMISSION_NAMES } from '../../../../core/contract/event-words'
import type { StaffEventListItem } from '../../../../core/contract/staff-event'
import { formatRange } from '../../../../core/rules/chinese-dates'
import { useMay } from '../../../lib/session'
import { EventStateTag } from '../event-state-tag'

const Seats = ({ item: { seatsTaken, capacity, waitlistCount } }: { item: StaffEventListItem }) => (
  <div className="event-row__seats">
    <span>
      <strong>{seatsTaken}</strong> / {capacity} 人{waitlistCount > 0 && `，候补 ${waitlistCount}`}
    </span>
    <Progress
      percent={Math.min(100, (seatsTaken / capacity) * 100)}
      showInfo={false}
      size="small"
      aria-label={`${capacity} 个名额，已报 ${seatsTaken}`}
    />
  </div>
)

export const EventRow = ({ item }: { item: StaffEventListItem }) => {
  const mayWrite = useMay('eventWrite')
  const { id, title, cover, unit, venue, admission, startsAt, endsAt } = item
  return (
    <li className="event-row">
      {cover ? (
        <img className="event-row__cover" src={`${cover.src}?w=240`} alt="" />
      ) : (
        <span className="event-row__cover" aria-hidden="true" />
      )}
      <div className="event-row__words">
        <Link to={`/events/${id}`} className="event-row__title">
          {title}
        </Link>
        <span>{formatRange(startsAt, endsAt, new Date())}</span>
        <span className="hint">
          {unit.name}
          {venue && ` · ${venue.name}`} · {ADMISSION_NAMES[admission]}
        </span>
      </div>
      <EventStateTag {...item} />
      <Seats item={item} />
      {mayWrite && (
        <Link
          to={`/events/new?copy=${id}`}
          aria-label={`照着“${title}”再办一次`}
          className="event-row__again"
        >
          再办一次
        </Link>
      )}
    </li>
  )
}
