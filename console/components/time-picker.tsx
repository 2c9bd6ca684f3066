import { DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { fromPicked, toPicked } from '../lib/picked-time'

type TimePickerProps = {
  label: string
  value: string | null
  onChange: (iso: string) => void
}

/** A day and hour of Shanghai. */
export const TimePicker = ({ label, value, onChange }: TimePickerProps) => (
  <DatePicker
    aria-label={label}
    className="full"
    format="YYYY年M月D日 HH:mm"
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    needConfirm={false}
    allowClear={false}
    value={value === null ? null : toPicked(value)}
    onChange={(picked: Dayjs | null) => picked && onChange(fromPicked(picked))}
  />
)
