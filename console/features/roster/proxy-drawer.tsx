import { Alert, Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd'
import type { ProxySignUpRequest } from '../../../core/contract/roster'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { EVENTS_KEY } from '../../lib/events'
import { useDialogCommand } from '../../lib/use-dialog-command'
import { signUpByProxy } from './api'
import { QuestionFields } from './question-fields'

type Person = { name: string; birthYear?: number | null; answers?: ProxySignUpRequest['answers'] }
type Fields = Omit<ProxySignUpRequest, 'people'> & { people: Person[] }

/** What was left empty is not sent. */
const given = (answers: ProxySignUpRequest['answers']) =>
  Object.fromEntries(
    Object.entries(answers ?? {}).filter(
      ([, answer]) => answer !== undefined && answer !== null && answer !== '',
    ),
  )

const requestOf = ({ people, answers, phone, note, ...rest }: Fields): ProxySignUpRequest => ({
  ...rest,
  people: people.map(({ name, birthYear, answers: own }) => ({
    name: name.trim(),
    ...(birthYear && { birthYear }),
    answers: given(own),
  })),
  answers: given(answers),
  ...(phone && { phone }),
  ...(note && { note }),
})

/** Signs somebody up who phoned, with or without WeChat. */
export const ProxyDrawer = ({ event, onClose }: { event: StaffEvent; onClose: () => void }) => {
  const [form] = Form.useForm<Fields>()
  const command = useDialogCommand((fields: Fields) => signUpByProxy(event.id, requestOf(fields)), {
    done: '已报上',
    changes: EVENTS_KEY,
    onDone: onClose,
  })
  const sessions = event.sessions.map(({ id, startsAt, endsAt, capacity, seatsTaken, heldSeats }) => ({
    value: id,
    label: `${formatRange(startsAt, endsAt, new Date())}（剩 ${Math.max(0, capacity - seatsTaken)}，电话预留 ${heldSeats}）`,
  }))
  return (
    <Drawer
      open
      title="帮人报名"
      size={420}
      onClose={onClose}
      footer={
        <Button type="primary" block loading={command.isSaving} onClick={form.submit}>
          报名
        </Button>
      }
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ sessionId: event.sessions[0]?.id, people: [{ name: '' }] }}
        onFinish={command.save}
      >
        {command.problem && <Alert type="error" showIcon title={command.problem} className="form-problem" />}
        <Form.Item name="sessionId" label="场次" rules={[{ required: true, message: '请选一场' }]}>
          <Select options={sessions} />
        </Form.Item>
        <Form.Item
          name="phone"
          label="手机号"
          extra="开始前有变动时打这个电话。"
          rules={[{ pattern: /^1\d{10}$/, message: '请输入 11 位手机号' }]}
        >
          <Input inputMode="tel" maxLength={11} />
        </Form.Item>
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
                  <QuestionFields questions={event.questions} scope="attendee" under={[name, 'answers']} />
                </div>
              ))}
              {fields.length < event.partyLimit && (
                <Button className="proxy-add" onClick={() => add({ name: '' })}>
                  一起来的还有
                </Button>
              )}
            </>
          )}
        </Form.List>
        <QuestionFields questions={event.questions} scope="registration" under={['answers']} />
        {event.needsGuardianConsent && (
          <Form.Item name="guardianConsent" valuePropName="checked">
            <Checkbox>14 岁以下的孩子，家长同意并陪同</Checkbox>
          </Form.Item>
        )}
        <Form.Item name="note" label="备注">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}
