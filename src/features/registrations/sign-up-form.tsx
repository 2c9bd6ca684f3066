import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { DrawRule } from '@/components/draw-rule'
import { clockNow } from '@/lib/clock'
import { requireSession } from '@/lib/require-session'
import { scrollTo, scrollToTop } from '@/lib/scroll-to'
import { useSession } from '@/lib/session-store'
import { useElderView } from '@/lib/view-settings'
import type { CommunityEvent } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import { AlreadyIn } from './already-in'
import { cancelHint, outlook } from './outlook'
import { partyNeeds } from './party-ages'
import { type Refusal, refusalOf } from './refusal'
import { RefusalNote } from './refusal-note'
import { SignUpBar } from './sign-up-bar'
import {
  amongRelatives,
  type DraftGap,
  draftGap,
  partySize,
  requestOf,
  type SignUpDraft,
  takenBy,
} from './sign-up-draft'
import { placesOf, signUpSteps } from './sign-up-steps'
import { useRelatives } from './use-relatives'
import { useSignUp } from './use-sign-up'
import { useSignUpDraft } from './use-sign-up-draft'
import './sign-up-form.scss'

type SignUpFormProps = {
  event: CommunityEvent
  /** The one the resident has already, for this or another session. */
  registration: Registration | undefined
  now: Date
  onSignedUp: (registration: Registration) => void
}

/** The whole of signing up: all that is to decide, one thing a screen in elder view, and what comes of it. */
export function SignUpForm({ event, registration, now, onSignedUp }: SignUpFormProps) {
  const { draft: kept, change: keep, isRestored } = useSignUpDraft(event, registration, now)
  const [gap, setGap] = useState<DraftGap | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [reached, setReached] = useState(0)
  const isElder = useElderView()
  const knownBirthYear = useSession()?.resident.birthYear ?? null
  const family = useRelatives().data
  const relatives = family?.items ?? []
  const draft = family ? amongRelatives(kept, relatives) : kept
  const signUp = useSignUp(event.id)
  const { kind, text } = outlook(event, { sessionId: draft.sessionId, partySize: partySize(draft) }, now)
  const change = (next: SignUpDraft) => {
    keep(next)
    setGap(null)
    setRefusal(null)
  }
  const refusedQuestions = refusal?.questionIds ?? []
  const steps = signUpSteps({
    event,
    registration,
    draft,
    relatives,
    knownBirthYear,
    gap,
    refusedQuestions,
    now,
    onChange: change,
  })
  const current = Math.min(reached, steps.length - 1)
  const shown = isElder ? steps.slice(current, current + 1) : steps
  const isLast = !isElder || current === steps.length - 1
  const isIn = takenBy(registration, draft.sessionId).length > 0
  const hasNobodyNew = isIn && partySize(draft) === 0

  const gapNow = () => {
    const needs = partyNeeds(event, draft, { known: knownBirthYear, relatives, now: clockNow() })
    return draftGap(draft, event.questions, needs)
  }
  const goTo = (step: number) => {
    setReached(step)
    scrollToTop()
  }
  const goOn = () => {
    const found = gapNow()
    const isHere = found !== null && placesOf(found).includes(steps[current]?.id ?? '')
    setGap(isHere ? found : null)
    if (!isHere) goTo(current + 1)
  }
  const submit = async () => {
    const found = gapNow()
    setGap(found)
    setRefusal(null)
    if (found) {
      const place = placesOf(found)[0] ?? ''
      if (isElder) goTo(steps.findIndex(({ id }) => id === place))
      return scrollTo(place)
    }
    if (signUp.isPending || !(await requireSession())) return
    const birthYear =
      draft.isSelfComing && draft.birthYear !== '' && knownBirthYear === null ? Number(draft.birthYear) : null
    signUp.mutate(
      { request: requestOf(draft, event.questions), birthYear },
      {
        onSuccess: onSignedUp,
        onError: (error) => {
          setRefusal(refusalOf(error, event, clockNow()))
          scrollTo('sign-up-refusal')
        },
      },
    )
  }

  return (
    <View className="sign-up-form">
      {isRestored && current === 0 && (
        <Text className="sign-up-form__hint" role="status">
          上次填的内容还在，接着填就行。
        </Text>
      )}
      {isIn && registration && current === 0 && (
        <AlreadyIn registration={registration} partyLimit={event.partyLimit} />
      )}
      {shown.map(({ id, content }) => (
        <View key={id}>{content}</View>
      ))}
      {refusal && <RefusalNote refusal={refusal} onRetry={() => void submit()} />}
      {!refusal && isLast && !hasNobodyNew && (
        <View className={`sign-up-form__outlook sign-up-form__outlook--${kind}`} role="status">
          <Text>{text}</Text>
          {kind === 'draw' && <DrawRule />}
          <Text className="sign-up-form__hint">{cancelHint(event, now)}</Text>
        </View>
      )}
      <SignUpBar
        kind={kind}
        registrationId={hasNobodyNew ? registration?.id : undefined}
        isBusy={signUp.isPending}
        onBack={isElder && current > 0 ? () => goTo(current - 1) : null}
        onNext={isLast ? null : goOn}
        onSubmit={() => void submit()}
      />
    </View>
  )
}
