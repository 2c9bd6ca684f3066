import { Form, Input, InputNumber, Radio, Select } from 'antd'
import type { Question } from '../../../core/contract/event'
import type { QuestionScope } from '../../../core/contract/event-words'

const field = ({ kind, options = [] }: Question) => {
  const choices = options.map((value) => ({ value, label: value }))
  switch (kind) {
    case 'choice':
      return <Select allowClear options={choices} />
    case 'several':
      return <Select mode="multiple" options={choices} />
    case 'yesNo':
      return (
        <Radio.Group
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
        />
      )
    case 'number':
      return <InputNumber className="full" />
    default:
      return <Input maxLength={500} />
  }
}

type QuestionFieldsProps = {
  questions: Question[]
  scope: QuestionScope
  /** Where in the form the answers stand. */
  under: (string | number)[]
}

/** The event's questions, as fields of a form. */
export const QuestionFields = ({ questions, scope, under }: QuestionFieldsProps) =>
  questions
    .filter((question) => (question.scope ?? 'registration') === scope)
    .map((question) => (
      <Form.Item
        key={question.id}
        name={[...under, question.id]}
        label={question.label}
        rules={question.required ? [{ required: true, message: '这一项要填' }] : []}
      >
        {field(question)}
      </Form.Item>
    ))
