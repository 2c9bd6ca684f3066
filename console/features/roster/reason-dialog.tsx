import { Form, Input } from 'antd'
import type { RosterEntry } from '../../../core/contract/roster'
import { FormDialog } from '../../components/form-dialog'
import { EVENTS_KEY } from '../../lib/events'
import { useDialogCommand } from '../../lib/use-dialog-command'
import { cancel, decide, patch, promote } from './api'

export type ReasonPurpose = 'reject' | 'promote' | 'cancel' | 'note'

const PURPOSES: Record<
  ReasonPurpose,
  {
    title: string
    about: string
    label: string
    ok: string
    done: string
    isOptional?: boolean
    run: (id: string, words: string) => Promise<unknown>
  }
> = {
  reject: {
    title: '不通过这份报名',
    about: '报名的人会看到原因。',
    label: '原因',
    ok: '不通过',
    done: '已告诉报名的人',
    run: (id, reason) => decide(id, { decision: 'reject', reason }),
  },
  promote: {
    title: '不按顺序给名额',
    about: '前面还有人在候补时也可以，但要写明原因，操作记录里会留着。',
    label: '原因',
    ok: '给名额',
    done: '已给名额，会通知本人',
    run: promote,
  },
  cancel: {
    title: '取消这份报名',
    about: '报名的人会收到通知和原因，名额让给候补的人。',
    label: '原因',
    ok: '取消报名',
    done: '已取消',
    run: cancel,
  },
  note: {
    title: '备注',
    about: '只有干部看得到。',
    label: '备注',
    ok: '保存',
    done: '已保存',
    isOptional: true,
    run: (id, note) => patch(id, { note }),
  },
}

type Fields = { words?: string }

/** What is done with a registration and a few words for why. */
export const ReasonDialog = ({
  entry,
  purpose,
  onClose,
}: {
  entry: RosterEntry
  purpose: ReasonPurpose
  onClose: () => void
}) => {
  const [form] = Form.useForm<Fields>()
  const { title, about, label, ok, done, isOptional = false, run } = PURPOSES[purpose]
  const command = useDialogCommand(({ words = '' }: Fields) => run(entry.id, words.trim()), {
    done,
    changes: EVENTS_KEY,
    onDone: onClose,
  })
  return (
    <FormDialog
      title={`${title}：${entry.name}`}
      form={form}
      initial={purpose === 'note' ? { words: entry.note } : {}}
      problem={command.problem}
      isSaving={command.isSaving}
      okText={ok}
      onSave={command.save}
      onClose={onClose}
    >
      <p>{about}</p>
      <Form.Item
        name="words"
        label={label}
        rules={isOptional ? [] : [{ required: true, whitespace: true, message: '请写下原因' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
