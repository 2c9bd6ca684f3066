import { Button } from 'antd'
import { useNavigate } from 'react-router-dom'
import { ScreenHeader } from '../../components/screen-header'
import { EventList } from '../../features/events/list/event-list'
import { useMay } from '../../lib/session'
import '../../features/events/events.css'

const EventsScreen = () => {
  const navigate = useNavigate()
  const mayWrite = useMay('eventWrite')
  return (
    <>
      <ScreenHeader
        title="活动"
        about="办活动、看报名、通知参加的人。"
        actions={
          mayWrite && (
            <Button type="primary" onClick={() => navigate('/events/new')}>
              办活动
            </Button>
          )
        }
      />
      <EventList />
    </>
  )
}

export default EventsScreen
