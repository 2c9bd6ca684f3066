import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { RegistrationState } from '../../../core/contract/event-words'
import type { RosterEntry } from '../../../core/contract/roster'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { EVENTS_KEY } from '../../lib/events'
import { undoCheckIn } from '../../lib/roster'
import { useCommand } from '../../lib/use-command'
import { decide, patch } from './api'
import { MoveDialog } from './move-dialog'
import { ReasonDialog, type ReasonPurpose } from './reason-dialog'

const ACTIVE: RegistrationState[] = ['entered', 'pending', 'confirmed', 'waitlisted', 'offered']

type Asking = ReasonPurpose | 'move' | null

/** Before the id of the attendee. */
const UNDO = 'undo:'

/** What fits the state of the registration. */
export const EntryActions = ({ entry, event }: { entry: RosterEntry; event: StaffEvent }) => {
  const client = useQueryClient()
  const [asking, setAsking] = useState<Asking>(null)
  const onDone = () => client.invalidateQueries({ queryKey: EVENTS_KEY })
  const approve = useCommand(() => decide(entry.id, { decision: 'approve' }), { done: '已通过', onDone })
  const excuse = useCommand(() => patch(entry.id, { isAbsenceExcused: !entry.isAbsenceExcused }), {
    done: '已保存',
    onDone,
  })
  const undo = useCommand(undoCheckIn, { done: '签到已撤销', onDone })
  const { state, name } = entry
  const present = entry.attendees.filter(({ checkedInAt }) => checkedInAt !== null)
  const isActive = ACTIVE.includes(state)
  const isOver = event.state === 'past' || event.state === 'cancelled'
  const canMove = isActive && !isOver && event.sessions.length > 1
  const items = [
    ...(canMove ? [{ key: 'move', label: '换一场' }] : []),
    { key: 'note', label: '写备注' },
    ...present.map((guest) => ({ key: UNDO + guest.id, label: `撤销${guest.name}的签到` })),
    ...(state === 'absent' ? [{ key: 'excuse', label: entry.isAbsenceExcused ? '不算请假' : '算请假' }] : []),
    ...(isActive && !isOver ? [{ key: 'cancel', label: '取消报名', danger: true }] : []),
  ]
  const choose = (key: string) => {
    if (key.startsWith(UNDO)) return undo.mutate(key.slice(UNDO.length))
    return key === 'excuse' ? excuse.mutate() : setAsking(key as Asking)
  }
  return (
    <div className="entry-row__actions">
      {state === 'pending' && (
        <>
          <Button
            size="small"
            type="primary"
            aria-label={`通过：${name}`}
            loading={approve.isPending}
            onClick={() => approve.mutate()}
          >
            通过
          </Button>
          <Button size="small" aria-label={`不通过：${name}`} onClick={() => setAsking('reject')}>
            不通过
          </Button>
        </>
      )}
      {(state === 'waitlisted' || state === 'offered') && !isOver && (
        <Button size="small" aria-label={`给名额：${name}`} onClick={() => setAsking('promote')}>
          给名额
        </Button>
      )}
      <Dropdown autoFocus trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button size="small" aria-label={`${name}的更多操作`}>
          更多
        </Button>
      </Dropdown>
      {asking === 'move' && <MoveDialog entry={entry} event={event} onClose={() => setAsking(null)} />}
      {asking !== null && asking !== 'move' && (
        <ReasonDialog entry={entry} purpose={asking} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}
