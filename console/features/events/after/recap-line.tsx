import { Button } from 'antd'
import { Link, useNavigate } from 'react-router-dom'
import type { EventOutcome } from '../../../../core/contract/staff-outcome'
import { NEWS_STATE_NAMES, type NewsState } from '../../../../core/contract/staff-news-words'
import { type Tone, ToneTag } from '../../../components/tone-tag'
import { useMay } from '../../../lib/session'
import { useCommand } from '../../../lib/use-command'
import { draftRecap } from '../api'

const TONES: Record<NewsState, Tone> = {
  draft: 'quiet',
  scheduled: 'waiting',
  published: 'good',
  archived: 'quiet',
}

/** The article that tells of the event, or the press that begins it. */
export const RecapLine = ({ eventId, recap }: { eventId: string } & Pick<EventOutcome, 'recap'>) => {
  const navigate = useNavigate()
  const mayWrite = useMay('newsWrite')
  const command = useCommand(() => draftRecap(eventId), {
    onDone: (item) => navigate(`/news/${item.id}`),
  })
  if (recap)
    return (
      <p className="recap-line">
        <span>活动回顾</span>
        <Link to={`/news/${recap.id}`}>{recap.title || '（还没有标题）'}</Link>
        <ToneTag tone={TONES[recap.state]}>{NEWS_STATE_NAMES[recap.state]}</ToneTag>
      </p>
    )
  if (!mayWrite) return <p className="hint">还没有活动回顾。请编辑在这里写一篇。</p>
  return (
    <p className="recap-line">
      <Button type="primary" loading={command.isPending} onClick={() => command.mutate()}>
        写活动回顾
      </Button>
      <span className="hint">时间、地点、人数和图片会先填好，补上经过就可以发布。</span>
    </p>
  )
}
