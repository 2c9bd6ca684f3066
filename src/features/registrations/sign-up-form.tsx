import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { clockNow } from '@/lib/clock'
import { requireSession } from '@/lib/require-session'
import { scrollTo } from '@/lib/scroll-to'
import type { CommunityEvent } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import { cancelHint, outlook } from './outlook'
import { PartyPicker } from './party-picker'
import { QuestionField } from './question-field'
import { type Refusal, refusalOf } from './refusal'
import { RefusalNote } from './refusal-note'
import { SessionChoice } from './session-choice'
import { type DraftGap, draftGap, newDraft, partySize, requestOf, takenBy, withAnswer } from './sign-up-draft'
import { useSignUp } from './use-sign-up'
import './sign-up-form.scss'

type SignUpFormProps = {
  event: CommunityEvent
  /** The one the resident has already, for this or another session. */
  registration: Registration | undefined
  now: Date
  onSignedUp: (registration: Registration) => void
}

const placeOf = (gap: DraftGap) =>
  gap.kind === 'answers' ? `question-${gap.questionIds[0]}` : `sign-up-${gap.kind}`

/** The whole of signing up: which session, who, the organiser's questions, and what comes of it. */
export function SignUpForm({ event, registration, now, onSignedUp }: SignUpFormProps) {
  const [draft, setDraft] = useState(() => newDraft(event, registration, now))
  const [gap, setGap] = useState<DraftGap | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const signUp = useSignUp(event.id)
  const { kind, text } = outlook(event, { sessionId: draft.sessionId, partySize: partySize(draft) }, now)
  const missing = gap?.kind === 'answers' ? gap.questionIds : (refusal?.questionIds ?? [])
  const change = (next: typeof draft) => {
    setDraft(next)
    setGap(null)
    setRefusal(null)
  }

  const submit = async () => {
    const found = draftGap(draft, event.questions)
    setGap(found)
    setRefusal(null)
    if (found) return scrollTo(placeOf(found))
    if (signUp.isPending || !(await requireSession())) return
    signUp.mutate(requestOf(draft, event.questions), {
      onSuccess: onSignedUp,
      onError: (error) => {
        setRefusal(refusalOf(error, event, clockNow()))
        scrollTo('sign-up-refusal')
      },
    })
  }

  return (
    <View className="sign-up-form">
      <SessionChoice
        event={event}
        sessionId={draft.sessionId}
        fault={gap?.kind === 'session' ? '请选一场。' : ''}
        now={now}
        onChoose={(sessionId) => change({ ...draft, sessionId })}
      />
      <PartyPicker
        draft={draft}
        taken={takenBy(registration, draft.sessionId)}
        limit={event.partyLimit}
        fault={gap?.kind === 'people' ? '请至少选一个人。' : ''}
        onChange={change}
      />
      {event.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={draft.answers[question.id]}
          fault={missing.includes(question.id) ? '请回答这个问题。' : ''}
          onAnswer={(answer) => change(withAnswer(draft, question.id, answer))}
        />
      ))}
      {refusal ? (
        <RefusalNote refusal={refusal} onRetry={() => void submit()} />
      ) : (
        <View className={`sign-up-form__outlook sign-up-form__outlook--${kind}`} role="status">
          <Text>{text}</Text>
          <Text className="sign-up-form__hint">{cancelHint(event, now)}</Text>
        </View>
      )}
      <BottomBar>
        <Button isWide isBusy={signUp.isPending} disabled={kind === 'refused'} onClick={() => void submit()}>
          {kind === 'waitlist' ? '提交，进入候补' : '提交报名'}
        </Button>
      </BottomBar>
    </View>
  )
}
