import { DatePicker, Form, Switch } from 'antd'
import dayjs from 'dayjs'
import type { StaffNewsItem } from '../../../../core/contract/staff-news'
import { fromPicked, toPicked } from '../../../lib/picked-time'
import { useMay } from '../../../lib/session'
import { useCommand } from '../../../lib/use-command'
import { pinNews } from '../api'

const WEEK_MS = 7 * 24 * 3_600_000

const inAWeek = () => new Date(Date.now() + WEEK_MS).toISOString()

type PinFieldProps = { item: StaffNewsItem; isEditable: boolean; onItem: (item: StaffNewsItem) => void }

/** On top of the list until a day: what is forgotten comes down by itself. */
export const PinField = ({ item, isEditable, onItem }: PinFieldProps) => {
  const mayPublish = useMay('newsPublish')
  const command = useCommand((pinnedUntil: string | null) => pinNews(item.id, pinnedUntil), {
    onDone: (next) => onItem(next),
  })
  const isPinned = item.pinnedUntil !== null
  return (
    <Form.Item label="置顶" extra={isPinned ? '到时间自动取消。' : '排在列表最前面，最多同时显示 3 篇。'}>
      <div className="pin-field">
        <Switch
          aria-label="置顶"
          checked={isPinned}
          disabled={!isEditable || !mayPublish}
          loading={command.isPending}
          onChange={(wanted) => command.mutate(wanted ? inAWeek() : null)}
        />
        {item.pinnedUntil && (
          <DatePicker
            aria-label="置顶到"
            format="M月D日"
            allowClear={false}
            value={toPicked(item.pinnedUntil)}
            disabledDate={(day) => day.isBefore(dayjs(), 'day')}
            onChange={(day: dayjs.Dayjs | null) => day && command.mutate(fromPicked(day.endOf('day')))}
          />
        )}
      </div>
    </Form.Item>
  )
}
