import { useQuery } from '@tanstack/react-query'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { Loading } from '../../components/loading'
import { messageOf } from '../../lib/api-error'
import { EVENTS_KEY, readEvent } from '../../lib/events'
import { countUnsent, type KeptDoor, readDoor, readDoors } from '../../lib/kept-door'
import { useCommand } from '../../lib/use-command'
import { listComing } from './api'
import { doorOf } from './door-list'

/** A list without names was left by somebody who signed out before all was sent. */
const standing = ({ list }: KeptDoor) => {
  const unsent = countUnsent(list)
  if (unsent === 0) return '名单在手机上'
  return list.readAt === null
    ? `还有 ${unsent} 次没上传，打开就会上传`
    : `名单在手机上，还有 ${unsent} 次没上传`
}

/** Which session this device stands at: what it keeps already is there without a network. */
export const DoorChoice = ({ onOpen }: { onOpen: (door: KeptDoor) => void }) => {
  const [event, setEvent] = useState<StaffEvent | null>(null)
  const coming = useQuery({ queryKey: [...EVENTS_KEY, 'door'], queryFn: listComing, networkMode: 'always' })
  const enter = (chosen: StaffEvent, sessionId: string) => {
    const door = readDoor(sessionId) ?? doorOf(chosen, sessionId)
    if (door) onOpen(door)
  }
  const open = useCommand(readEvent, {
    onDone: (event) => {
      const [only, ...more] = event.sessions
      if (only && more.length === 0) enter(event, only.id)
      else setEvent(event)
    },
  })
  if (event) {
    return (
      <section aria-label={`${event.title}的场次`} className="door-choice">
        {event.sessions.map(({ id, startsAt, endsAt }) => (
          <Button key={id} block size="large" className="door-choice__one" onClick={() => enter(event, id)}>
            <strong>{formatRange(startsAt, endsAt, new Date())}</strong>
            <span>{event.title}</span>
          </Button>
        ))}
        <Button onClick={() => setEvent(null)}>选别的活动</Button>
      </section>
    )
  }
  const kept = readDoors()
  const others = coming.data?.items ?? []
  return (
    <section aria-label="选一场" className="door-choice">
      {kept.map((door) => (
        <Button
          key={door.sessionId}
          block
          size="large"
          className="door-choice__one"
          onClick={() => onOpen(door)}
        >
          <strong>{door.title}</strong>
          <span>
            {formatRange(door.startsAt, door.endsAt, new Date())} · {standing(door)}
          </span>
        </Button>
      ))}
      {coming.isPending && <Loading />}
      {coming.isError && <p className="hint">{messageOf(coming.error)}</p>}
      {others.map(({ id, title, startsAt, endsAt }) => (
        <Button
          key={id}
          block
          size="large"
          className="door-choice__one"
          loading={open.isPending && open.variables === id}
          onClick={() => open.mutate(id)}
        >
          <strong>{title}</strong>
          <span>{formatRange(startsAt, endsAt, new Date())}</span>
        </Button>
      ))}
      {coming.isSuccess && kept.length + others.length === 0 && <Empty description="没有要签到的活动" />}
    </section>
  )
}
