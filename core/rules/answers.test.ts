import { answersMissing, answersTo, type AskedQuestion, partyAnswersMissing, questionsOf } from './answers'
import type { Answers } from '../contract/registration'

const question = (kind: AskedQuestion['kind'], required = true): AskedQuestion => ({
  id: kind,
  kind,
  required,
  ...(['choice', 'several'].includes(kind) && { options: ['甲', '乙'] }),
})
const all = (['text', 'choice', 'several', 'yesNo', 'number'] as const).map((kind) => question(kind))

test('takes an answer of each kind', () => {
  expect(
    answersMissing(all, { text: '有', choice: '甲', several: ['甲', '乙'], yesNo: false, number: 0 }),
  ).toEqual([])
})

test('names every required question without an answer', () => {
  expect(answersMissing(all, { text: '  ', several: [] })).toEqual([
    'text',
    'choice',
    'several',
    'yesNo',
    'number',
  ])
})

test('leaves out what is not required', () => {
  expect(answersMissing([question('text', false)], {})).toEqual([])
})

test.each([
  ['an option that is not there', question('choice', false), '丙'],
  ['several of which one is not there', question('several', false), ['甲', '丙']],
  ['text for yes or no', question('yesNo', false), '是'],
  ['text for a number', question('number', false), '3'],
])('refuses %s, required or not', (_title, asked, answer) => {
  expect(answersMissing([asked], { [asked.id]: answer })).toEqual([asked.id])
})

describe('of a party', () => {
  const allergy: AskedQuestion = { id: 'allergy', kind: 'text', required: true, scope: 'attendee' }
  const lunch: AskedQuestion = { id: 'lunch', kind: 'yesNo', required: true }

  test('asks each attendee, and the registration once', () => {
    const attendees: { answers: Answers }[] = [
      { answers: { allergy: '无' } },
      { answers: {} },
      { answers: { lunch: true } },
    ]
    expect(partyAnswersMissing([allergy, lunch], { answers: {}, attendees })).toEqual({
      questionIds: ['lunch', 'allergy'],
      attendees: [
        { index: 1, questionIds: ['allergy'] },
        { index: 2, questionIds: ['allergy'] },
      ],
    })
  })

  test('is content with an answer to everything', () => {
    const given = { answers: { lunch: false }, attendees: [{ answers: { allergy: '花生' } }] }
    expect(partyAnswersMissing([allergy, lunch], given)).toEqual({ questionIds: [], attendees: [] })
  })

  test('keeps only what was asked', () => {
    const asked = questionsOf([allergy, lunch], 'registration')
    expect(answersTo(asked, { lunch: true, allergy: '花生', other: 'x' })).toEqual({ lunch: true })
  })
})
