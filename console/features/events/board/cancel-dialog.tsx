import { Form, Input } from 'antd'
import { FormDialog } from '../../../components/form-dialog'
import { EVENTS_KEY } from '../../../lib/events'
import { useDialogCommand } from '../../../lib/use-dialog-command'
import { cancelEvent } from '../api'

type Fields = { reason: string }

export const CancelDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [form] = Form.useForm<Fields>()
  const command = useDialogCommand(({ reason }: Fields) => cancelEvent(id, reason), {
    done: '活动已取消，报名的人会收到通知',
    changes: EVENTS_KEY,
    onDone: onClose,
  })
  return (
    <FormDialog
      title="取消活动"
      form={form}
      initial={{}}
      problem={command.problem}
      isSaving={command.isSaving}
      okText="取消这个活动"
      onSave={command.save}
      onClose={onClose}
    >
      <p>所有报名都会取消，报名的人会收到通知和下面的原因。取消后不能恢复。</p>
      <Form.Item
        name="reason"
        label="原因"
        rules={[{ required: true, whitespace: true, message: '请写下原因' }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={200}
          showCount
          placeholder="例如：老师临时有事，改期另行通知。"
        />
      </Form.Item>
    </FormDialog>
  )
}
