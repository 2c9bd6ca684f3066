import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Popconfirm } from 'antd'
import type { DrawRecord } from '../../../core/contract/draw'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { dayAndTime } from '../../lib/china-time'
import { EVENTS_KEY } from '../../lib/events'
import { useMay } from '../../lib/session'
import { useCommand } from '../../lib/use-command'
import { residentPage } from '../../lib/resident-page'
import { saveFile } from '../../lib/save-file'
import { useNow } from '../../lib/use-now'
import { holdDraw, readDraws } from './api'

/** The hour comes by itself, and so does what a job has drawn. */
const LIVE_MS = 15_000

const stateOf = ({ drawnAt, drawAt, entrants, entrantsHash, seats, result }: DrawRecord): string => {
  if (drawnAt !== null) {
    const winners = result.filter(({ hasSeat }) => hasSeat).length
    return `${dayAndTime(drawnAt)} 摇出：${entrants.length} 份报名抢 ${seats ?? 0} 个名额，${winners} 份摇中`
  }
  return entrantsHash === null
    ? `${dayAndTime(drawAt)} 自动摇号`
    : `名单已封存，${entrants.length} 份报名等待摇号`
}

/** The draw of each session: what has become of it, holding it when due, and its record for everyone. */
export const DrawCard = ({ event }: { event: StaffEvent }) => {
  const client = useQueryClient()
  const mayWrite = useMay('eventWrite')
  const draws = useQuery({
    queryKey: [...EVENTS_KEY, 'draw', event.id],
    queryFn: () => readDraws(event.id),
    enabled: event.publication === 'published',
    refetchInterval: LIVE_MS,
  })
  const now = useNow(LIVE_MS)
  const record = useCommand(() => readDraws(event.id), {
    onDone: (list) => saveFile(`${event.title} 摇号记录.json`, new Blob([JSON.stringify(list)])),
  })
  const command = useCommand(() => holdDraw(event.id), {
    done: '摇号已完成',
    onDone: () => client.invalidateQueries({ queryKey: EVENTS_KEY }),
  })
  const items = draws.data?.items ?? []
  const isDue = items.some(({ drawnAt, drawAt }) => drawnAt === null && Date.parse(drawAt) <= now.getTime())
  return (
    <Card
      title="摇号"
      className="draw-card"
      extra={
        <>
          <Button type="link" href={residentPage('signing/draw', { id: event.id })} target="_blank">
            居民看到的记录
          </Button>
          <Button type="link" loading={record.isPending} onClick={() => record.mutate()}>
            下载核对文件
          </Button>
        </>
      }
    >
      {draws.isPending && <Loading />}
      {draws.isLoadingError && <Problem error={draws.error} onRetry={draws.refetch} />}
      <ul className="draw-card__list">
        {items.map((draw) => {
          const session = event.sessions.find(({ id }) => id === draw.sessionId)
          return (
            <li key={draw.sessionId}>
              {session && <strong>{formatRange(session.startsAt, session.endsAt, new Date())}</strong>}{' '}
              {stateOf(draw)}
            </li>
          )
        })}
      </ul>
      {mayWrite && isDue && (
        <Popconfirm
          title="现在就摇号？结果不能重来。"
          okText="摇号"
          cancelText="等一等"
          onConfirm={() => command.mutate()}
        >
          <Button type="primary" loading={command.isPending}>
            现在摇号
          </Button>
        </Popconfirm>
      )}
    </Card>
  )
}
