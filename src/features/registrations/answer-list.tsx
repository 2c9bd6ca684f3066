import { Text, View } from '@tarojs/components'
import { Panel } from '@/components/panel'
import type { Question } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import { answerRows } from './answer-rows'
import './answer-list.scss'

type AnswerListProps = {
  questions: readonly Question[]
  registration: Pick<Registration, 'answers' | 'attendees'>
}

export function AnswerList({ questions, registration }: AnswerListProps) {
  const rows = answerRows(questions, registration)
  if (rows.length === 0) return null
  return (
    <Panel>
      {rows.map(({ label, text }, index) => (
        <View key={index} className="answer-list__row">
          <Text className="answer-list__question">{label}</Text>
          <Text>{text}</Text>
        </View>
      ))}
    </Panel>
  )
}
