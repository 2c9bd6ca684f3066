import { View } from '@tarojs/components'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { TextField } from '@/components/text-field'
import type { Question } from '../../../core/contract/event'
import type { DraftAnswer } from './sign-up-draft'

type QuestionFieldProps = {
  question: Question
  /** Of the field, which is one of several where a question is asked of each attendee. */
  field: string
  /** Whom it is about, where it is asked of each. */
  about?: string
  answer: DraftAnswer | undefined
  fault: string
  onAnswer: (answer: DraftAnswer) => void
}

const YES_NO = [
  { label: '是', value: true },
  { label: '否', value: false },
]

function AnswerInput({ question, answer, onAnswer }: Omit<QuestionFieldProps, 'fault' | 'field' | 'about'>) {
  const { kind, label, options = [] } = question
  const typed = typeof answer === 'string' ? answer : ''
  const chosen = Array.isArray(answer) ? answer : []
  switch (kind) {
    case 'text':
      return <TextField label={label} kind="lines" value={typed} maxLength={500} onChange={onAnswer} />
    case 'number':
      return (
        <TextField
          label={label}
          kind="digit"
          hint="填数字"
          value={typed}
          maxLength={12}
          onChange={onAnswer}
        />
      )
    case 'choice':
      return options.map((option) => (
        <OptionRow
          key={option}
          kind="radio"
          label={option}
          isChosen={option === answer}
          onTap={() => onAnswer(option)}
        />
      ))
    case 'several':
      return options.map((option) => {
        const isChosen = chosen.includes(option)
        const others = chosen.filter((other) => other !== option)
        return (
          <OptionRow
            key={option}
            kind="checkbox"
            label={option}
            isChosen={isChosen}
            onTap={() => onAnswer(isChosen ? others : [...others, option])}
          />
        )
      })
    case 'yesNo':
      return YES_NO.map(({ label: words, value }) => (
        <OptionRow
          key={words}
          kind="radio"
          label={words}
          isChosen={value === answer}
          onTap={() => onAnswer(value)}
        />
      ))
  }
}

/** Something the organiser wants to know. */
export function QuestionField({ question, field, about, answer, fault, onAnswer }: QuestionFieldProps) {
  const words = about === undefined ? question.label : `${about}：${question.label}`
  const label = question.kind === 'several' ? `${words}（可多选）` : words
  return (
    <FormField id={`question-${field}`} label={label} isRequired={question.required} fault={fault}>
      <View className="sign-up-form__options">
        <AnswerInput question={{ ...question, label }} answer={answer} onAnswer={onAnswer} />
      </View>
    </FormField>
  )
}
