import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { EventSettings } from '../../../../core/contract/staff-event'
import { type ChangedPart, whatChanged } from '../../../../core/rules/event-change'

const PART_NAMES: Record<ChangedPart, string> = { title: '名称', time: '时间', venue: '地点' }

/** What those signed up are told by themselves. */
const toldParts = (before: EventSettings, after: EventSettings): ChangedPart[] => [
  ...new Set(before.sessions.flatMap(({ id }) => (id === undefined ? [] : whatChanged(before, after, id)))),
]

type ChangeDialogProps = {
  before: EventSettings
  after: EventSettings
  isSaving: boolean
  onSave: (note: string) => void
  onClose: () => void
}

/** Before a published event changes: what the people signed up will be told, and a word of the officer's own. */
export const ChangeDialog = ({ before, after, isSaving, onSave, onClose }: ChangeDialogProps) => {
  const [note, setNote] = useState('')
  const parts = toldParts(before, after)
  return (
    <Modal
      open
      title="保存修改"
      okText="保存"
      cancelText="再看看"
      confirmLoading={isSaving}
      onOk={() => onSave(note.trim())}
      onCancel={onClose}
    >
      <p>
        {parts.length > 0
          ? `${parts.map((part) => PART_NAMES[part]).join('、')}变了，已报名的人会收到通知。`
          : '这次改的不影响已报名的人，不写附言就不发通知。'}
      </p>
      <label htmlFor="change-note">给已报名的人附一句话（可以不写）</label>
      <Input.TextArea
        id="change-note"
        autoSize={{ minRows: 2 }}
        maxLength={200}
        showCount
        placeholder="例如：教室换到二楼，有电梯。"
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </Modal>
  )
}
