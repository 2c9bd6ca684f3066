import { useEffect, useState } from 'react'
import { ScreenHeader } from '../../components/screen-header'
import { Door } from '../../features/check-in/door'
import { DoorChoice } from '../../features/check-in/door-choice'
import { forgetOldDoors, type KeptDoor } from '../../lib/kept-door'
import { keepSession } from '../../lib/kept-session'
import { useSession } from '../../lib/session'
import '../../features/check-in/check-in.css'

const CheckInScreen = () => {
  const [door, setDoor] = useState<KeptDoor | null>(null)
  const session = useSession()
  useEffect(() => forgetOldDoors(new Date()), [])
  const open = (chosen: KeptDoor) => {
    setDoor(chosen)
    keepSession(session)
  }
  return (
    <>
      <ScreenHeader
        title="签到"
        {...(!door && { about: '选一场活动。名单会存到这台设备上，没网也能签到。' })}
      />
      {door ? (
        <Door key={door.sessionId} door={door} onLeave={() => setDoor(null)} />
      ) : (
        <DoorChoice onOpen={open} />
      )}
    </>
  )
}

export default CheckInScreen
