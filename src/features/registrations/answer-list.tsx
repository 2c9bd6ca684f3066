import { Text, View } from '@tarojs/components'
import { Panel } from '@/components/panel'
import type { Question } from '../../../core/contract/event'
import type { Answers } from '../../../core/contract/registration'
import './answer-list.scss'

const answerText = (answer: Answers[string]) => {
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  return Array.isArray(answer) ? answer.join('、') : String(answer)
}

/** What was answered when signing up. */
export function AnswerList({ questions, answers }: { questions: readonly Question[]; answers: Answers }) {
  const answered = questions.filter(({ id }) => answers[id] !== undefined)
  if (answered.length === 0) return null
  return (
    <Panel>
      {answered.map(({ id, label }) => (
        <View key={id} className="answer-list__row">
          <Text className="answer-list__question">{label}</Text>
          <Text>{answerText(answers[id] ?? '')}</Text>
        </View>
      ))}
    </Panel>
  )
}
