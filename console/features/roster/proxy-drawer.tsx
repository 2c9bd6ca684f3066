import { Alert, Button, Checkbox, Drawer, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { ProxySignUpRequest } from '../../../core/contract/roster'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { EVENTS_KEY } from '../../lib/events'
import { useDialogCommand } from '../../lib/use-dialog-command'
import { signUpByProxy } from './api'
import { CallerSearch } from './caller-search'
import { ProxyPeople } from './proxy-people'
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

type Way = 'guest' | 'account'

const WAYS = [
  { value: 'guest' as const, label: '没有微信' },
  { value: 'account' as const, label: '有微信' },
]

/** Signs somebody up who phoned: with an account, which then has it among its registrations, or by name and number. */
export const ProxyDrawer = ({ event, onClose }: { event: StaffEvent; onClose: () => void }) => {
  const [form] = Form.useForm<Fields>()
  const command = useDialogCommand((fields: Fields) => signUpByProxy(event.id, requestOf(fields)), {
    done: '已报上',
    changes: EVENTS_KEY,
    onDone: onClose,
  })
  const [way, setWay] = useState<Way>('guest')
  const choose = (chosen: Way) => {
    setWay(chosen)
    form.setFieldValue(['people', 0, 'name'], '')
  }
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
        <Segmented<Way>
          block
          aria-label="来电的人"
          className="proxy-way"
          value={way}
          options={WAYS}
          onChange={choose}
        />
        {way === 'account' ? (
          <CallerSearch
            eventId={event.id}
            onChoose={(caller) => form.setFieldValue(['people', 0, 'name'], caller?.name ?? '')}
          />
        ) : (
          <Form.Item
            name="phone"
            label="手机号"
            extra="开始前有变动时打这个电话。"
            rules={[{ pattern: /^1\d{10}$/, message: '请输入 11 位手机号' }]}
          >
            <Input inputMode="tel" maxLength={11} />
          </Form.Item>
        )}
        <ProxyPeople questions={event.questions} partyLimit={event.partyLimit} />
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
