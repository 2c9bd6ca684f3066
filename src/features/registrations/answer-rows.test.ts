import type { Question } from '../../../core/contract/event'
import type { Attendee } from '../../../core/contract/registration'
import { answerRows } from './answer-rows'

const questions: Question[] = [
  { id: 'lunch', kind: 'yesNo', label: '在这里吃午饭', required: true },
  { id: 'days', kind: 'several', label: '哪几天', required: false, options: ['周一', '周二'] },
  { id: 'size', kind: 'text', label: '衣服尺码', required: true, scope: 'attendee' },
]
const attendee = (name: string, answers: Attendee['answers'], isWithdrawn = false): Attendee => ({
  id: name,
  relativeId: null,
  name,
  answers,
  isWithdrawn,
  checkedInAt: null,
})

describe('the answers of a registration', () => {
  it('are those of the party, then of each who still comes, without what was left blank', () => {
    const attendees = [
      attendee('阿青', { size: 'M' }),
      attendee('阿芳', { size: 'S' }, true),
      attendee('小满', {}),
    ]
    expect(answerRows(questions, { answers: { lunch: false }, attendees })).toEqual([
      { label: '在这里吃午饭', text: '否' },
      { label: '阿青：衣服尺码', text: 'M' },
    ])
  })

  it('name several choices together', () => {
    expect(answerRows(questions, { answers: { days: ['周一', '周二'] }, attendees: [] })).toEqual([
      { label: '哪几天', text: '周一、周二' },
    ])
  })
})
