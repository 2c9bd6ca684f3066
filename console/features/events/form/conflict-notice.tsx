import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import type { EventSettings, StaffEvent } from '../../../../core/contract/staff-event'
import { settingsOf } from '../../../../core/rules/event-settings'
import { Problem } from '../../../components/problem'
import { readEvent } from '../../../lib/events'
import { differingFields } from '../../../lib/event-field-names'

type ConflictNoticeProps = {
  id: string
  settings: EventSettings
  onKeepMine: (theirs: StaffEvent) => void
  onTakeTheirs: (theirs: StaffEvent) => void
}

/** Somebody else saved the event meanwhile: nothing is overwritten until the officer has seen what differs. */
export const ConflictNotice = ({ id, settings, onKeepMine, onTakeTheirs }: ConflictNoticeProps) => {
  const {
    data: theirs,
    error,
    refetch,
  } = useQuery({
    queryKey: ['event-conflict', id],
    queryFn: () => readEvent(id),
    staleTime: 0,
    gcTime: 0,
  })
  const differing = theirs && differingFields(settings, settingsOf(theirs))
  return (
    <Alert
      type="warning"
      showIcon
      className="form-problem"
      title="别人刚刚改过这个活动，您填的都还在，没有保存也没有覆盖。"
      description={
        theirs && differing ? (
          <>
            <p>和对方不一样的地方：{differing.length > 0 ? differing.join('、') : '没有'}。</p>
            <Flex gap="small" wrap>
              <Button href={`/console/events/${id}`} target="_blank">
                看看对方改成了什么
              </Button>
              <Button onClick={() => onTakeTheirs(theirs)}>用对方的，放弃我填的</Button>
              <Button type="primary" onClick={() => onKeepMine(theirs)}>
                以我填的为准
              </Button>
            </Flex>
          </>
        ) : (
          error && <Problem error={error} onRetry={refetch} />
        )
      }
    />
  )
}
