import { Alert } from 'antd'
import { ADMISSION_NAMES } from '../../../../core/contract/event-words'
import type { StaffEvent } from '../../../../core/contract/staff-event'
import { dayAndTime } from '../../../lib/china-time'
import { EventStateTag } from '../event-state-tag'

/** What the event is, in a line, and why it does not take place. */
export const EventSummary = ({ event }: { event: StaffEvent }) => {
  const { unit, venue, takesRegistrations, admission, opensAt, closesAt, cancelReason } = event
  return (
    <>
      <p className="event-summary">
        <EventStateTag {...event} />
        <span>
          {unit.name}
          {venue && ` · ${venue.name}`}
        </span>
        <span>
          {takesRegistrations
            ? `${ADMISSION_NAMES[admission]}，${dayAndTime(opensAt)} 至 ${dayAndTime(closesAt)} 报名`
            : '不用报名'}
        </span>
      </p>
      {cancelReason !== null && (
        <Alert type="warning" showIcon className="form-problem" title={`已取消：${cancelReason}`} />
      )}
    </>
  )
}
