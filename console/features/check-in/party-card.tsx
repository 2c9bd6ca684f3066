import { Button, Checkbox, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Party } from '../../lib/kept-door'
import { guestsOf, missingOf } from './door-list'

const UndoButton = ({ name, onUndo }: { name: string; onUndo: () => void }) => (
  <Popconfirm title={`${name}没有来？`} okText="撤销签到" cancelText="不撤销" onConfirm={onUndo}>
    <Button type="link" className="party-card__undo" aria-label={`撤销${name}的签到`}>
      撤销
    </Button>
  </Popconfirm>
)

/** A party at the door: who of it is there is chosen, everybody at first; what was a mistake is taken back. */
export const PartyCard = ({
  party,
  onCheckIn,
  onUndo,
}: {
  party: Party
  onCheckIn: (attendeeIds: string[]) => void
  onUndo: (attendeeId: string) => void
}) => {
  const guests = guestsOf(party)
  const missing = missingOf(party)
  const present = guests.filter(({ checkedInAt }) => checkedInAt !== null)
  const [left, setLeft] = useState<string[]>([])
  const coming = missing.filter(({ id }) => !left.includes(id))
  const toggle = (id: string) =>
    setLeft((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  return (
    <li className="party-card">
      <div className="party-card__who">
        <strong>{party.name}</strong>
        <span className="hint">
          {[party.spokenCode && `短码 ${party.spokenCode}`, party.phone].filter(Boolean).join(' · ')}
        </span>
      </div>
      {present.length > 0 && (
        <ul className="party-card__present">
          {present.map(({ id, name }) => (
            <li key={id}>
              <span className="party-card__done">{guests.length > 1 ? `${name} 已签到` : '已签到'}</span>
              <UndoButton name={name} onUndo={() => onUndo(id)} />
            </li>
          ))}
        </ul>
      )}
      {guests.length > 1 && missing.length > 0 && (
        <div className="party-card__guests">
          {missing.map(({ id, name }) => (
            <Checkbox key={id} checked={!left.includes(id)} onChange={() => toggle(id)}>
              {name}
            </Checkbox>
          ))}
        </div>
      )}
      {missing.length > 0 && (
        <Button
          type="primary"
          size="large"
          block
          className="party-card__check-in"
          disabled={coming.length === 0}
          aria-label={`${party.name}签到 ${coming.length} 人`}
          onClick={() => onCheckIn(coming.map(({ id }) => id))}
        >
          签到 {coming.length} 人
        </Button>
      )}
    </li>
  )
}
