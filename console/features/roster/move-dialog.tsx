import { Form, Radio } from 'antd'
import type { RosterEntry } from '../../../core/contract/roster'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { FormDialog } from '../../components/form-dialog'
import { EVENTS_KEY } from '../../lib/events'
import { useDialogCommand } from '../../lib/use-dialog-command'
import { move } from './api'

type Fields = { sessionId: string }

export const MoveDialog = ({
  entry,
  event,
  onClose,
}: {
  entry: RosterEntry
  event: StaffEvent
  onClose: () => void
}) => {
  const [form] = Form.useForm<Fields>()
  const command = useDialogCommand(({ sessionId }: Fields) => move(entry.id, sessionId), {
    done: '已换场，会通知本人',
    changes: EVENTS_KEY,
    onDone: onClose,
  })
  const options = event.sessions
    .filter(({ id }) => id !== entry.sessionId)
    .map(({ id, startsAt, endsAt, capacity, seatsTaken }) => ({
      value: id,
      label: `${formatRange(startsAt, endsAt, new Date())}（剩 ${Math.max(0, capacity - seatsTaken)} 个名额）`,
    }))
  return (
    <FormDialog
      title={`给${entry.name}换一场`}
      form={form}
      initial={{}}
      problem={command.problem}
      isSaving={command.isSaving}
      okText="换到这一场"
      onSave={command.save}
      onClose={onClose}
    >
      <Form.Item name="sessionId" label="换到" rules={[{ required: true, message: '请选一场' }]}>
        <Radio.Group vertical options={options} />
      </Form.Item>
    </FormDialog>
  )
}
