import { Text, View } from '@tarojs/components'
import { openPage, routes } from '@/lib/routes'
import type { Notice, NoticePage } from '../../../core/contract/notice'
import { formatMoment } from '../../../core/rules/chinese-dates'
import './notice-list.scss'

const open = ({ registrationId, eventId }: Notice) =>
  openPage(registrationId === null ? routes.event(eventId) : routes.registration(registrationId))

function NoticeRow({ notice, now }: { notice: Notice; now: Date }) {
  const { title, text, createdAt, readAt } = notice
  const isNew = readAt === null
  return (
    <View className="notice-row" hoverClass="notice-row--pressed" role="link" onClick={() => open(notice)}>
      <View className="notice-row__head">
        {isNew && <View className="notice-row__mark" role="img" aria-label="新消息" />}
        <Text className="notice-row__title">{title}</Text>
        <Text className="notice-row__when">{formatMoment(createdAt, now)}</Text>
      </View>
      <Text>{text}</Text>
    </View>
  )
}

export function NoticeList({ pages, now }: { pages: readonly Pick<NoticePage, 'items'>[]; now: Date }) {
  return (
    <View>
      {pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} now={now} />
          ))}
        </View>
      ))}
    </View>
  )
}
