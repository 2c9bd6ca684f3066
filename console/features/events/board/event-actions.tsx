import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { StaffEvent } from '../../../../core/contract/staff-event'
import { EVENTS_KEY } from '../../../lib/events'
import { useMay } from '../../../lib/session'
import { useCommand } from '../../../lib/use-command'
import { discardEvent, publishEvent } from '../api'
import { CancelDialog } from './cancel-dialog'

/** What can be done with the event as a whole. */
export const EventActions = ({ event: { id, publication, state } }: { event: StaffEvent }) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const mayWrite = useMay('eventWrite')
  const [isCancelling, setCancelling] = useState(false)
  const reload = () => client.invalidateQueries({ queryKey: EVENTS_KEY })
  const publish = useCommand(() => publishEvent(id), { done: '已发布，居民可以看到了', onDone: reload })
  const discard = useCommand(() => discardEvent(id), {
    done: '草稿已删除',
    onDone: async () => {
      await navigate('/events?part=draft')
      await reload()
    },
  })
  if (!mayWrite) return null
  const isDraft = publication === 'draft'
  const isLive = publication === 'published' && state !== 'cancelled' && state !== 'past'
  return (
    <>
      <Button onClick={() => navigate(`/events/new?copy=${id}`)}>再办一次</Button>
      {isLive && (
        <Button danger onClick={() => setCancelling(true)}>
          取消活动
        </Button>
      )}
      {isDraft && (
        <Popconfirm title="删除这个草稿？" okText="删除" cancelText="不删" onConfirm={() => discard.mutate()}>
          <Button danger>删除草稿</Button>
        </Popconfirm>
      )}
      {state !== 'cancelled' && <Button onClick={() => navigate(`/events/${id}/edit`)}>修改</Button>}
      {isDraft && (
        <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate()}>
          发布活动
        </Button>
      )}
      {isCancelling && <CancelDialog id={id} onClose={() => setCancelling(false)} />}
    </>
  )
}
