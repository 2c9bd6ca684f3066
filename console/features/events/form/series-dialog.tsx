import { InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import type { SessionSettings } from '../../../../core/contract/staff-event'
import { formatRange } from '../../../../core/rules/chinese-dates'
import { repeatSession, type SeriesStep } from '../../../../core/rules/event-series'

const STEPS: { value: SeriesStep; label: string }[] = [
  { value: 'day', label: '每天' },
  { value: 'week', label: '每周' },
  { value: 'twoWeeks', label: '每两周' },
  { value: 'month', label: '每月' },
]

type SeriesDialogProps = {
  first: SessionSettings
  /** Sessions at most, the first included. */
  most: number
  onMade: (sessions: SessionSettings[]) => void
  onClose: () => void
}

/** The same session again and again, shown before it is made. */
export const SeriesDialog = ({ first, most, onMade, onClose }: SeriesDialogProps) => {
  const [step, setStep] = useState<SeriesStep>('week')
  const [times, setTimes] = useState(4)
  const sessions = repeatSession(first, step, times)
  return (
    <Modal
      open
      title="按周期排几场"
      okText={`加上这 ${times - 1} 场`}
      cancelText="不加了"
      onOk={() => onMade(sessions)}
      onCancel={onClose}
    >
      <div className="series-choice">
        <Select aria-label="多久一次" options={STEPS} value={step} onChange={setStep} />
        <span>，一共</span>
        <InputNumber
          aria-label="一共几场"
          min={2}
          max={most}
          precision={0}
          value={times}
          onChange={(value) => value !== null && setTimes(value)}
        />
        <span>场</span>
      </div>
      <ol className="series-list">
        {sessions.map(({ startsAt, endsAt }) => (
          <li key={startsAt}>{formatRange(startsAt, endsAt, new Date())}</li>
        ))}
      </ol>
    </Modal>
  )
}
