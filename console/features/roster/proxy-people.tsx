import { Button, Form, Input, InputNumber } from 'antd'
import type { Question } from '../../../core/contract/event'
import { QuestionFields } from './question-fields'

type ProxyPeopleProps = { questions: Question[]; partyLimit: number }

/** Who comes, the one who phoned first. */
export const ProxyPeople = ({ questions, partyLimit }: ProxyPeopleProps) => (
  <Form.List name="people">
    {(fields, { add, remove }) => (
      <>
        {fields.map(({ key, name }, index) => (
          <div key={key} className="proxy-person" role="group" aria-label={`第 ${index + 1} 位`}>
            <Form.Item
              name={[name, 'name']}
              label={index === 0 ? '姓名' : `第 ${index + 1} 位姓名`}
              rules={[{ required: true, whitespace: true, message: '请输入姓名' }]}
            >
              <Input maxLength={20} />
            </Form.Item>
            <Form.Item name={[name, 'birthYear']} label="出生年份">
              <InputNumber min={1900} max={2100} precision={0} />
            </Form.Item>
            {index > 0 && (
              <Button type="link" danger onClick={() => remove(name)}>
                去掉
              </Button>
            )}
            <QuestionFields questions={questions} scope="attendee" under={[name, 'answers']} />
          </div>
        ))}
        {fields.length < partyLimit && (
          <Button className="proxy-add" onClick={() => add({ name: '' })}>
            一起来的还有
          </Button>
        )}
      </>
    )}
  </Form.List>
)
