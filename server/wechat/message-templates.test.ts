import { type MessageTemplate, parseTemplate } from './message-templates'

const ID = 'hD-ixGOhYmUfjOnI8MCzQMPshzGVeux_2vzyvQu7O68'

test('reads the id and the fields of a template', () => {
  expect(parseTemplate('result', `${ID}  thing1=title time2=time phrase3=status`)).toEqual({
    group: 'result',
    templateId: ID,
    isLasting: false,
    fields: [
      { name: 'thing1', type: 'thing', word: 'title' },
      { name: 'time2', type: 'time', word: 'time' },
      { name: 'phrase3', type: 'phrase', word: 'status' },
    ],
  })
})

test('knows a long-term template by its mark', () => {
  const template = parseTemplate('change', `${ID} lasting thing1=title`) as MessageTemplate
  expect([template.isLasting, template.fields.length]).toEqual([true, 1])
})

test.each([
  ['thing1=title', '模板 ID'],
  [ID, '还要写出'],
  [`${ID} title`, '“title”里的字段名'],
  [`${ID} thing1=name`, '只能是 title、time、venue、status、tip 之一'],
  [`${ID} thing1=title=tip`, '只能是'],
  [`${ID} phrase1=title`, '只能放在 thing、name 字段里'],
  [`${ID} thing1=title thing1=tip`, 'thing1 写了两次'],
])('says what is wrong with “%s”', (text, problem) => {
  expect(parseTemplate('result', text)).toContain(problem)
})
