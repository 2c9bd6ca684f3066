import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { CAPACITY_LIMIT } from '../../../../core/contract/event-words'
import type { SessionSettings } from '../../../../core/contract/staff-event'
import { TimePicker } from '../../../components/time-picker'
import { movedTo } from './event-defaults'
import { Setting } from './setting'

type SessionRowProps = {
  session: SessionSettings
  index: number
  isOnly: boolean
  onChange: (session: SessionSettings) => void
  onRemove: () => void
}

/** One session: when, for how many, and seats kept back for those who phone. */
export const SessionRow = ({ session, index, isOnly, onChange, onRemove }: SessionRowProps) => {
  const [showsHeld, setShowsHeld] = useState(session.heldSeats > 0)
  const name = isOnly ? '' : `第 ${index + 1} 场`
  const field = (part: keyof SessionSettings) => `sessions.${index}.${part}`
  const hold = (heldSeats: number) =>
    onChange({
      ...session,
      heldSeats,
      heldReleaseAt:
        heldSeats === 0
          ? null
          : (session.heldReleaseAt ?? new Date(Date.parse(session.startsAt) - 86_400_000).toISOString()),
    })
  return (
    <div className="session-row" role="group" aria-label={name || '场次'}>
      {name && <h2 className="session-row__name">{name}</h2>}
      <div className="session-row__fields">
        <Setting label="开始" field={field('startsAt')}>
          <TimePicker
            label={`${name}开始`}
            value={session.startsAt}
            onChange={(startsAt) => onChange(movedTo(session, startsAt))}
          />
        </Setting>
        <Setting label="结束" field={field('endsAt')}>
          <TimePicker
            label={`${name}结束`}
            value={session.endsAt}
            onChange={(endsAt) => onChange({ ...session, endsAt })}
          />
        </Setting>
        <Setting label="名额" field={field('capacity')}>
          <InputNumber
            aria-label={`${name}名额`}
            min={1}
            max={CAPACITY_LIMIT}
            precision={0}
            suffix="人"
            value={session.capacity}
            onChange={(capacity) => capacity !== null && onChange({ ...session, capacity })}
          />
        </Setting>
        {showsHeld && (
          <Setting label="电话预留" field={field('heldSeats')} hint="留给打电话来报名的人。">
            <InputNumber
              aria-label={`${name}电话预留`}
              min={0}
              precision={0}
              suffix="人"
              value={session.heldSeats}
              onChange={(seats) => hold(seats ?? 0)}
            />
          </Setting>
        )}
        {showsHeld && session.heldSeats > 0 && (
          <Setting label="预留到" field={field('heldReleaseAt')} hint="到时间没用完的名额，大家都能报。">
            <TimePicker
              label={`${name}预留到`}
              value={session.heldReleaseAt}
              onChange={(heldReleaseAt) => onChange({ ...session, heldReleaseAt })}
            />
          </Setting>
        )}
      </div>
      <div className="session-row__tools">
        {!showsHeld && (
          <Button type="link" size="small" onClick={() => setShowsHeld(true)}>
            给电话报名留几个名额
          </Button>
        )}
        {!isOnly && (
          <Button type="link" size="small" danger onClick={onRemove}>
            去掉{name}
          </Button>
        )}
      </div>
    </div>
  )
}
