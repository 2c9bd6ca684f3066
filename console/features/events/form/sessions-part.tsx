import { Button, Flex } from 'antd'
import { useState } from 'react'
import { SESSION_LIMIT } from '../../../../core/contract/event-words'
import type { SessionSettings } from '../../../../core/contract/staff-event'
import { repeatSession } from '../../../../core/rules/event-series'
import { withSessions } from './event-defaults'
import { SeriesDialog } from './series-dialog'
import { SessionRow } from './session-row'
import type { FormPart } from './setting'

export const SessionsPart = ({ settings, onChange }: FormPart) => {
  const [isRepeating, setRepeating] = useState(false)
  const { sessions } = settings
  const last = sessions.at(-1)
  const set = (next: SessionSettings[]) => onChange(withSessions(settings, next))
  const addNextDay = (session: SessionSettings) =>
    set([...sessions, ...repeatSession(session, 'day', 2).slice(1)])
  return (
    <>
      {sessions.map((session, index) => (
        <SessionRow
          key={session.id ?? `new-${index}`}
          session={session}
          index={index}
          isOnly={sessions.length === 1}
          onChange={(next) => set(sessions.map((each, at) => (at === index ? next : each)))}
          onRemove={() => set(sessions.filter((_, at) => at !== index))}
        />
      ))}
      {last && sessions.length < SESSION_LIMIT && (
        <Flex gap="small" className="event-form__tools">
          <Button onClick={() => addNextDay(last)}>再加一场</Button>
          <Button onClick={() => setRepeating(true)}>按周期排几场</Button>
        </Flex>
      )}
      {last && isRepeating && (
        <SeriesDialog
          first={last}
          most={SESSION_LIMIT - sessions.length + 1}
          onMade={(made) => {
            set([...sessions, ...made.slice(1)])
            setRepeating(false)
          }}
          onClose={() => setRepeating(false)}
        />
      )}
    </>
  )
}
