import { Text } from '@tarojs/components'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { TextField } from '@/components/text-field'
import { asksBirthYear, childrenOf, isOfAge } from './party-ages'
import { PartyPicker } from './party-picker'
import { questionSteps } from './question-steps'
import { SessionChoice } from './session-choice'
import { type DraftGap, partySize, takenBy } from './sign-up-draft'
import type { SignUpFacts, SignUpStep } from './sign-up-step'

/** The steps that a gap stands in: several, where answers are missing. */
export const placesOf = (gap: DraftGap): string[] =>
  gap.kind === 'answers' ? gap.fields.map((field) => `question-${field}`) : [`sign-up-${gap.kind}`]

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
