import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { guestsOf, missingOf, type Party } from './door-list'

/** A party at the door: who of it is there is chosen, everybody at first. */
export const PartyCard = ({
  party,
  onCheckIn,
}: {
  party: Party
  onCheckIn: (attendeeIds: string[]) => void
}) => {
  const missing = missingOf(party)
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
      {guestsOf(party).length > 1 && (
        <div className="party-card__guests">
          {guestsOf(party).map(({ id, name, checkedInAt }) => (
            <Checkbox
              key={id}
              disabled={checkedInAt !== null}
              checked={checkedInAt !== null || !left.includes(id)}
              onChange={() => toggle(id)}
            >
              {name}
              {checkedInAt !== null && '（已到）'}
            </Checkbox>
          ))}
        </div>
      )}
      {missing.length === 0 ? (
        <p className="party-card__done">已签到</p>
      ) : (
        <Button
          type="primary"
          size="large"
          block
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
