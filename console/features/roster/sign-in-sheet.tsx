import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Select } from 'antd'
import { useState } from 'react'
import type { RosterEntry } from '../../../core/contract/roster'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatFixedRange, formatRange } from '../../../core/rules/chinese-dates'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { isExpected, readWholeRoster } from '../../lib/roster'
import { rosterKey } from './api'

/** One line for everybody who has a seat. */
const linesOf = (entries: RosterEntry[]) =>
  entries
    .filter(isExpected)
    .flatMap(({ name: party, phone, spokenCode, attendees }) =>
      attendees
        .filter(({ isWithdrawn }) => !isWithdrawn)
        .map(({ id, name }) => ({ id, name, party: name === party ? '' : party, phone, spokenCode })),
    )

/** For a clipboard at the door; printed without the console around it. */
export const SignInSheet = ({ event }: { event: StaffEvent }) => {
  const [sessionId, setSessionId] = useState(event.sessions[0]?.id ?? '')
  const session = event.sessions.find(({ id }) => id === sessionId)
  const { data, error, refetch } = useQuery({
    queryKey: [...rosterKey(event.id), 'sheet', sessionId],
    queryFn: () => readWholeRoster(event.id, sessionId),
    refetchOnWindowFocus: false,
  })
  const when = session ? formatFixedRange(session.startsAt, session.endsAt, new Date()) : ''
  return (
    <>
      <Flex gap="small" wrap className="sheet-tools">
        {event.sessions.length > 1 && (
          <Select
            aria-label="场次"
            value={sessionId}
            onChange={setSessionId}
            options={event.sessions.map(({ id, startsAt, endsAt }) => ({
              value: id,
              label: formatRange(startsAt, endsAt, new Date()),
            }))}
          />
        )}
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
      </Flex>
      {error ? (
        <Problem error={error} onRetry={refetch} />
      ) : !data ? (
        <Loading />
      ) : (
        <table className="sheet">
          <caption>
            {event.title} 签到表 · {when}
            {event.venue && ` · ${event.venue.name}`}
          </caption>
          <thead>
            <tr>
              <th>序号</th>
              <th>姓名</th>
              <th>由谁报名</th>
              <th>电话</th>
              <th>短码</th>
              <th>签名</th>
            </tr>
          </thead>
          <tbody>
            {linesOf(data).map(({ id, name, party, phone, spokenCode }, index) => (
              <tr key={id}>
                <td>{index + 1}</td>
                <td>{name}</td>
                <td>{party}</td>
                <td>{phone}</td>
                <td>{spokenCode}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
