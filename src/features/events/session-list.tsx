import { Text, View } from '@tarojs/components'
import type { EventListItem } from '../../../core/contract/event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { sessionSeatsText } from '../../../core/rules/seats-text'
import './session-list.scss'

type SessionListProps = { event: EventListItem; isOpen: boolean; now: Date }

/** Of an event that takes place several times: each time, and what is left of its seats. */
export function SessionList({ event, isOpen, now }: SessionListProps) {
  return (
    <View className="session-list" role="list">
      {event.sessions.map((session) => {
        const isOver = Date.parse(session.endsAt) <= now.getTime()
        const seats = isOpen ? sessionSeatsText(session, event) : `${session.capacity} 个名额`
        return (
          <View
            key={session.id}
            className={`session-list__row ${isOver ? 'session-list__row--over' : ''}`}
            role="listitem"
          >
            <Text>{formatRange(session.startsAt, session.endsAt, now)}</Text>
            <Text className="session-list__seats">{isOver ? '已结束' : seats}</Text>
          </View>
        )
      })}
    </View>
  )
}
