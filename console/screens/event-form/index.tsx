import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router-dom'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { settingsOf } from '../../../core/rules/event-settings'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { newEventSettings, settingsOfCopy } from '../../features/events/form/event-defaults'
import { EventEditor } from '../../features/events/form/event-editor'
import { readEvent } from '../../lib/events'
import { useSession } from '../../lib/session'
import '../../features/events/events.css'

type Purpose = 'new' | 'copy' | 'edit'

const TITLES: Record<Purpose, string> = { new: '办活动', copy: '再办一次', edit: '修改活动' }

/** `source`: the event to change or to hold once more. */
const Form = ({ purpose, source }: { purpose: Purpose; source: StaffEvent | null }) => {
  const navigate = useNavigate()
  const { officer } = useSession()
  const [initial] = useState(() => {
    if (source === null) return newEventSettings(officer.unit.id, new Date())
    return purpose === 'copy' ? settingsOfCopy(source, new Date()) : settingsOf(source)
  })
  return (
    <>
      <ScreenHeader
        title={TITLES[purpose]}
        {...(purpose === 'copy' && { about: '照上次的填好了，时间挪到了下一次，请核对。' })}
      />
      <EventEditor
        event={purpose === 'edit' ? source : null}
        initial={initial}
        onSaved={({ id }) => void navigate(`/events/${id}`)}
      />
    </>
  )
}

const OfSource = ({ id, purpose }: { id: string; purpose: Purpose }) => {
  // Read once: afterwards the form knows better than the server.
  const { data, error, refetch } = useQuery({
    queryKey: ['event-form', id],
    queryFn: () => readEvent(id),
    staleTime: Infinity,
    gcTime: 0,
  })
  if (data) return <Form purpose={purpose} source={data} />
  return error ? <Problem error={error} onRetry={refetch} /> : <Loading />
}

const EventFormScreen = () => {
  const { id } = useParams()
  const [params] = useSearchParams()
  const copied = params.get('copy')
  if (id !== undefined) return <OfSource key={id} id={id} purpose="edit" />
  if (copied !== null) return <OfSource key={copied} id={copied} purpose="copy" />
  return <Form purpose="new" source={null} />
}

export default EventFormScreen
