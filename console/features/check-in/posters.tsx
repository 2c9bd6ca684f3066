import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import type { PosterCodes } from '../../../core/contract/check-in'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { SELF_CHECK_IN_LEAD_MS } from '../../../core/rules/check-in'
import { formatFixedRange } from '../../../core/rules/chinese-dates'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { EVENTS_KEY } from '../../lib/events'
import { posterPicture, readPosterCodes } from './api'

const STEPS = ['打开微信“扫一扫”，对准上面的码', '点“签到”', '看到“签到成功”，就可以进场了']

const LEAD_HOURS = SELF_CHECK_IN_LEAD_MS / 3_600_000

type PosterProps = { event: StaffEvent; code: PosterCodes['items'][number] }

/** One sheet of paper for the door, read from a step away. */
const Poster = ({ event: { id, title, venue, unit }, code }: PosterProps) => {
  const when = formatFixedRange(code.startsAt, code.endsAt, new Date())
  return (
    <article className="poster" aria-label={`${when} 的签到码`}>
      <h2 className="poster__title">{title}</h2>
      <p className="poster__when">
        {when}
        {venue && ` · ${venue.name}`}
      </p>
      <p className="poster__call">到了，请扫码签到</p>
      <img className="poster__code" src={posterPicture(id, code.sessionId)} alt={`${when} 的签到二维码`} />
      <ol className="poster__steps">
        {STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="poster__other">
        不用手机也可以：请到签到台，告诉我们姓名或入场短码。
        <br />
        开始前 {LEAD_HOURS} 小时起可以签到。
      </p>
      <p className="poster__unit">{unit.name}</p>
    </article>
  )
}

/** For the venue: residents check themselves in by it. A page of paper for each session. */
export const Posters = ({ event }: { event: StaffEvent }) => {
  const { data, error, refetch } = useQuery({
    queryKey: [...EVENTS_KEY, 'posters', event.id],
    queryFn: () => readPosterCodes(event.id),
  })
  if (!data) return error ? <Problem error={error} onRetry={refetch} /> : <Loading />
  return (
    <>
      <div className="poster-tools">
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
        <span className="hint">每场一张 A4 纸，贴在门口。每场的码不一样，不要贴错。</span>
      </div>
      {data.items.some(({ h5Url }) => h5Url === null) && (
        <Alert
          type="warning"
          showIcon
          className="form-problem"
          title={`码里的网址是 ${window.location.origin}，居民的手机要能打开它。打印前请先用手机扫一下试试。`}
        />
      )}
      <div className="posters">
        {data.items.map((code) => (
          <Poster key={code.sessionId} event={event} code={code} />
        ))}
      </div>
    </>
  )
}
