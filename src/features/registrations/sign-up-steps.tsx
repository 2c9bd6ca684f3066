import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { TextField } from '@/components/text-field'
import type { CommunityEvent } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import type { Relative } from '../../../core/contract/resident'
import { questionsOf } from '../../../core/rules/answers'
import { asksBirthYear, childrenOf, isOfAge } from './party-ages'
import { PartyPicker } from './party-picker'
import { QuestionField } from './question-field'
import { SessionChoice } from './session-choice'
import {
  attendeeField,
  type DraftGap,
  partySize,
  peopleOf,
  SELF,
  type SignUpDraft,
  takenBy,
  withAnswer,
  withAttendeeAnswer,
} from './sign-up-draft'

export type SignUpFacts = {
  event: CommunityEvent
  registration: Registration | undefined
  draft: SignUpDraft
  relatives: readonly Relative[]
  /** The resident's own, where they have told it. */
  knownBirthYear: number | null
  gap: DraftGap | null
  /** Questions that the server found unanswered. */
  refusedQuestions: readonly string[]
  now: Date
  onChange: (draft: SignUpDraft) => void
}

/** One thing to decide; `id` is where the page scrolls to when it is still missing. */
export type SignUpStep = { id: string; content: ReactNode }

/** The steps that a gap stands in: several, where answers are missing. */
export const placesOf = (gap: DraftGap): string[] =>
  gap.kind === 'answers' ? gap.fields.map((field) => `question-${field}`) : [`sign-up-${gap.kind}`]

const nameOf = (person: string, relatives: readonly Relative[]) =>
  person === SELF ? '我' : (relatives.find(({ id }) => id === person)?.name ?? '')

const questionSteps = (facts: SignUpFacts): SignUpStep[] => {
  const { event, draft, relatives, gap, refusedQuestions, onChange } = facts
  const faultOf = (field: string, questionId: string) =>
    (gap?.kind === 'answers' && gap.fields.includes(field)) || refusedQuestions.includes(questionId)
      ? '请回答这个问题。'
      : ''
  const ofParty = questionsOf(event.questions, 'registration').map((question) => ({
    id: `question-${question.id}`,
    content: (
      <QuestionField
        question={question}
        field={question.id}
        answer={draft.answers[question.id]}
        fault={faultOf(question.id, question.id)}
        onAnswer={(answer) => onChange(withAnswer(draft, question.id, answer))}
      />
    ),
  }))
  const ofEach = peopleOf(draft).flatMap((person) =>
    questionsOf(event.questions, 'attendee').map((question) => {
      const field = attendeeField(person, question.id)
      return {
        id: `question-${field}`,
        content: (
          <QuestionField
            question={question}
            field={field}
            about={nameOf(person, relatives)}
            answer={draft.attendeeAnswers[person]?.[question.id]}
            fault={faultOf(field, question.id)}
            onAnswer={(answer) => onChange(withAttendeeAnswer(draft, person, question.id, answer))}
          />
        ),
      }
    }),
  )
  return [...ofParty, ...ofEach]
}

const birthYearStep = ({ draft, gap, onChange }: SignUpFacts): SignUpStep => ({
  id: 'sign-up-birthYear',
  content: (
    <FormField
      id="sign-up-birthYear"
      label="您的出生年份"
      isRequired
      fault={gap?.kind === 'birthYear' ? '请填写四位数的出生年份，例如 1958。' : ''}
    >
      <TextField
        label="您的出生年份"
        kind="number"
        hint="例如 1958"
        maxLength={4}
        value={draft.birthYear}
        onChange={(birthYear) => onChange({ ...draft, birthYear })}
      />
      <Text className="sign-up-form__hint">这个活动有年龄要求。只问这一次，加密保存，别人看不到。</Text>
    </FormField>
  ),
})

const consentStep = (children: string, { draft, gap, onChange }: SignUpFacts): SignUpStep => ({
  id: 'sign-up-consent',
  content: (
    <FormField
      id="sign-up-consent"
      label="孩子要有大人陪"
      isRequired
      fault={gap?.kind === 'consent' ? '请看一看下面这句，同意了再提交。' : ''}
    >
      <OptionRow
        kind="checkbox"
        label={`我是${children}的监护人，同意孩子参加，当天一直陪着。`}
        isChosen={draft.hasConsent}
        onTap={() => onChange({ ...draft, hasConsent: !draft.hasConsent })}
      />
      <Text className="sign-up-form__hint">不满 14 岁的孩子参加活动，要监护人同意并陪同。</Text>
    </FormField>
  ),
})

/** All there is to decide for this event and this party, in the order it is asked. */
export const signUpSteps = (facts: SignUpFacts): SignUpStep[] => {
  const { event, registration, draft, relatives, knownBirthYear, gap, now, onChange } = facts
  const taken = takenBy(registration, draft.sessionId)
  const children = childrenOf(event, draft, relatives).map(({ name }) => name)
  const session: SignUpStep = {
    id: 'sign-up-session',
    content: (
      <SessionChoice
        event={event}
        sessionId={draft.sessionId}
        fault={gap?.kind === 'session' ? '请选一场。' : ''}
        now={now}
        onChoose={(sessionId) => onChange({ ...draft, sessionId })}
      />
    ),
  }
  const people: SignUpStep = {
    id: 'sign-up-people',
    content: (
      <PartyPicker
        draft={draft}
        taken={taken}
        limit={event.partyLimit}
        isOfAge={(birthYear) => isOfAge(event, draft.sessionId, birthYear)}
        fault={gap?.kind === 'people' ? '请至少选一个人。' : ''}
        onChange={onChange}
      />
    ),
  }
  const who = [...(event.sessions.length > 1 ? [session] : []), people]
  // There is nothing to ask of those who are in already.
  if (taken.length > 0 && partySize(draft) === 0) return who
  return [
    ...who,
    ...(asksBirthYear(event, draft.isSelfComing, knownBirthYear) ? [birthYearStep(facts)] : []),
    ...questionSteps(facts),
    ...(children.length > 0 ? [consentStep(children.join('、'), facts)] : []),
  ]
}
