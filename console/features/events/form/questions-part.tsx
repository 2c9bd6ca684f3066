import { Button } from 'antd'
import type { Question } from '../../../../core/contract/event'
import { QUESTION_LIMIT } from '../../../../core/contract/event-words'
import { randomId } from '../../../lib/random-id'
import { QuestionRow } from './question-row'
import type { FormPart } from './setting'

const newQuestion = (): Question => ({
  id: randomId(),
  kind: 'text',
  label: '',
  required: false,
})

/** What those who sign up are asked. */
export const QuestionsPart = ({ settings, onChange }: FormPart) => {
  const { questions } = settings
  const set = (next: Question[]) => onChange({ ...settings, questions: next })
  return (
    <>
      {questions.map((question, index) => (
        <QuestionRow
          key={question.id}
          question={question}
          index={index}
          onChange={(next) => set(questions.map((each, at) => (at === index ? next : each)))}
          onRemove={() => set(questions.filter((_, at) => at !== index))}
        />
      ))}
      {questions.length < QUESTION_LIMIT && (
        <Button onClick={() => set([...questions, newQuestion()])}>加一个问题</Button>
      )}
    </>
  )
}
