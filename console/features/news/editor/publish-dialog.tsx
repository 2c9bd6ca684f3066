import { Alert, DatePicker, Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import type { StaffNewsItem } from '../../../../core/contract/staff-news'
import type { NewsPart } from '../../../../core/contract/staff-news-words'
import { formatDay } from '../../../../core/rules/chinese-dates'
import { missingParts } from '../../../../core/rules/news-state'
import { fromPicked, toPicked } from '../../../lib/picked-time'
import { useCommand } from '../../../lib/use-command'
import { publishNews, scheduleNews } from '../api'

type When = 'now' | 'then' | 'later'

const PART_NAMES: Record<NewsPart, string> = { title: '标题', body: '正文' }

/** Pictures that a resident who cannot see them learns nothing of. */
const undescribed = ({ content }: StaffNewsItem) =>
  content.body.content.filter((block) => block.type === 'image' && block.attrs.alt === '').length +
  (content.cover?.alt === '' ? 1 : 0)

/** The next full hour at which people read: nobody wants news at four in the morning. */
const nextHour = (): Dayjs => {
  const next = toPicked(new Date(Date.now() + 3_600_000).toISOString()).startOf('hour')
  if (next.hour() < 8) return next.hour(9)
  return next.hour() > 20 ? next.add(1, 'day').hour(9) : next
}

type PublishDialogProps = {
  item: StaffNewsItem
  onPublished: (item: StaffNewsItem) => void
  onClose: () => void
}

/** The last look before residents see it: what is missing, and from when. */
export const PublishDialog = ({ item, onPublished, onClose }: PublishDialogProps) => {
  const isOut = item.state === 'published'
  const past =
    !isOut && item.publishedAt !== null && new Date(item.publishedAt) < new Date() ? item.publishedAt : null
  const [when, setWhen] = useState<When>(item.state === 'scheduled' ? 'later' : 'now')
  const [hour, setHour] = useState(
    item.state === 'scheduled' && item.publishedAt ? toPicked(item.publishedAt) : nextHour(),
  )
  const { id, revision } = item
  const publish = () => {
    if (when === 'later') return scheduleNews(id, { revision, publishedAt: fromPicked(hour) })
    return publishNews(id, { revision, ...(when === 'then' && past && { publishedAt: past }) })
  }
  const command = useCommand(publish, {
    done: when === 'later' ? '到时间会自动发布' : '已发布，居民现在就能看到',
    onDone: (next) => {
      onPublished(next)
      onClose()
    },
  })
  const missing = missingParts(item.content)
  const silent = undescribed(item)
  const okText = when === 'later' ? '定时发布' : isOut ? '发布改动' : '现在发布'
  return (
    <Modal
      open
      title={isOut ? '发布改动' : '发布这篇文章'}
      okText={okText}
      cancelText="再看看"
      okButtonProps={{ disabled: missing.length > 0, loading: command.isPending }}
      onOk={() => command.mutate()}
      onCancel={onClose}
    >
      {missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={`还没有${missing.map((part) => PART_NAMES[part]).join('和')}，补上才能发布。`}
        />
      )}
      {silent > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`有 ${silent} 张图片没写说明，看不清的居民不知道图上是什么。`}
        />
      )}
      {isOut ? (
        <p>居民看到的会换成现在这一版，发布日期不变。</p>
      ) : (
        <Radio.Group
          className="publish-when"
          aria-label="什么时候发布"
          value={when}
          onChange={({ target }) => setWhen(target.value as When)}
          options={[
            { value: 'now', label: '现在发布' },
            ...(past ? [{ value: 'then', label: `按原来的日期：${formatDay(past, new Date())}` }] : []),
            { value: 'later', label: '到时间自动发布' },
          ]}
        />
      )}
      {when === 'later' && !isOut && (
        <DatePicker
          className="publish-hour"
          aria-label="发布时间"
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY年M月D日 HH:mm"
          value={hour}
          allowClear={false}
          needConfirm={false}
          disabledDate={(day) => day.isBefore(toPicked(new Date().toISOString()), 'day')}
          onChange={(picked: Dayjs | null) => picked && setHour(picked)}
        />
      )}
    </Modal>
  )
}
