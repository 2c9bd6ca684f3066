import { View } from '@tarojs/components'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import type { CommunityEvent } from '../../../core/contract/event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { sessionSeatsText } from '../../../core/rules/seats-text'
import { comingSessions } from './sign-up-draft'

type SessionChoiceProps = {
  event: CommunityEvent
  sessionId: string | null
  fault: string
  now: Date
  onChoose: (sessionId: string) => void
}

/** Of several sessions still to come, which one. */
export function SessionChoice({ event, sessionId, fault, now, onChoose }: SessionChoiceProps) {
  const sessions = comingSessions(event, now)
  if (event.sessions.length < 2) return null
  return (
    <FormField id="sign-up-session" label="参加哪一场" isRequired fault={fault}>
      <View className="sign-up-form__options">
        {sessions.map((session) => (
          <OptionRow
            key={session.id}
            kind="radio"
            label={formatRange(session.startsAt, session.endsAt, now)}
            note={sessionSeatsText(session, event)}
            isChosen={session.id === sessionId}
            onTap={() => onChoose(session.id)}
          />
        ))}
      </View>
    </FormField>
  )
}
