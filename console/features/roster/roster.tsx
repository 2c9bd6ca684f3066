import { Button, Empty, Flex, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { RegistrationState } from '../../../core/contract/event-words'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { ChoiceTabs } from '../../components/choice-tabs'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { useMay } from '../../lib/session'
import { EntryRow } from './entry-row'
import { ProxyDrawer } from './proxy-drawer'
import { countOf, STATE_NAMES } from './roster-words'
import { type RosterTab, useRoster } from './use-roster'
import { WorkbookButton } from './workbook-button'

const STATES: RegistrationState[] = [
  'pending',
  'entered',
  'confirmed',
  'waitlisted',
  'offered',
  'attended',
  'absent',
  'cancelled',
  'declined',
]

/** Everybody who signed up, by what has become of it. */
export const Roster = ({ event }: { event: StaffEvent }) => {
  const navigate = useNavigate()
  const mayWrite = useMay('rosterWrite')
  const [isSigningUp, setSigningUp] = useState(false)
  const { tab, setTab, session, setSession, setSearch, list } = useRoster(event.id)
  const pages = list.data?.pages ?? []
  const [first] = pages
  const isOver = event.state === 'past' || event.state === 'cancelled'
  const items = pages.flatMap((page) => page.items)
  const counted = event.sessions.filter(({ id }) => session === undefined || id === session)
  const choices: { value: RosterTab; name: string; count?: number | undefined }[] = [
    { value: '', name: '全部' },
    ...STATES.map((value) => ({ value, name: STATE_NAMES[value], count: countOf(counted, value) })),
    { value: 'toCall', name: '要打电话' },
  ]
  const sessions = event.sessions.map(({ id, startsAt, endsAt }) => ({
    value: id,
    label: formatRange(startsAt, endsAt, new Date()),
  }))
  return (
    <section aria-label="名单">
      <Flex justify="space-between" align="center" gap="small" wrap className="roster-head">
        <h2 className="roster-head__title">名单</h2>
        {first && first.people > 0 && !isOver && (
          <span className="hint">
            {first.people} 人里有 {first.reachable} 人能收到微信通知
          </span>
        )}
        <Flex gap="small" wrap className="roster-head__tools">
          <WorkbookButton event={event} />
          <Button onClick={() => navigate(`/events/${event.id}/sign-in-sheet`)}>打印签到表</Button>
          {event.takesRegistrations && (
            <Button onClick={() => navigate(`/events/${event.id}/posters`)}>打印签到码</Button>
          )}
          {mayWrite && event.takesRegistrations && !isOver && (
            <Button type="primary" onClick={() => setSigningUp(true)}>
              帮人报名
            </Button>
          )}
        </Flex>
      </Flex>
      <ChoiceTabs label="报名状态" choices={choices} value={tab} onChange={setTab} />
      <Flex gap="small" wrap className="event-filters">
        <Input.Search
          className="event-filters__words"
          aria-label="搜姓名、手机尾号或入场短码"
          placeholder="姓名、手机尾号或入场短码"
          maxLength={50}
          allowClear
          onSearch={(q) => setSearch(q.trim())}
        />
        {sessions.length > 1 && (
          <Select
            aria-label="场次"
            className="roster-head__session"
            allowClear
            placeholder="全部场次"
            options={sessions}
            value={session ?? null}
            onChange={(id: string | undefined) => setSession(id)}
          />
        )}
      </Flex>
      {list.isError ? (
        <Problem error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这里没有人" />
      ) : (
        <ul className="event-rows">
          {items.map((entry) => (
            <EntryRow key={entry.id} entry={entry} event={event} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button block className="more" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          再看一些
        </Button>
      )}
      {isSigningUp && <ProxyDrawer event={event} onClose={() => setSigningUp(false)} />}
    </section>
  )
}
