import type { Relative } from '../../../core/contract/resident'
import { questionsOf } from '../../../core/rules/answers'
import { QuestionField } from './question-field'
import { attendeeField, peopleOf, SELF, withAnswer, withAttendeeAnswer } from './sign-up-draft'
import type { SignUpFacts, SignUpStep } from './sign-up-step'

const nameOf = (person: string, relatives: readonly Relative[]) =>
  person === SELF ? '我' : (relatives.find(({ id }) => id === person)?.name ?? '')

/** The organiser's questions: those of the registration, then those of each who comes. */
export const questionSteps = (facts: SignUpFacts): SignUpStep[] => {
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
