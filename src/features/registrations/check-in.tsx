import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { clockNow } from '@/lib/clock'
import { replacePage, routes } from '@/lib/routes'
import type { Attendee, Registration } from '../../../core/contract/registration'
import { checkInFault } from './check-in-fault'
import { namesOf } from './party-names'
import { StandingCard } from './standing-card'
import { useCheckIn } from './use-check-in'

type CheckInProps = {
  eventId: string
  code: string
  /** As far as known; the server finds out by the poster which one it is. */
  registration: Registration | undefined
}

const isThere = ({ checkedInAt }: Attendee) => checkedInAt !== null

/** Who is here, and the one tap that says so. */
export function CheckIn({ eventId, code, registration }: CheckInProps) {
  const checkIn = useCheckIn(eventId)
  const [awayIds, setAwayIds] = useState<readonly string[]>([])
  const party = (registration?.attendees ?? []).filter((attendee) => !attendee.isWithdrawn)
  const waiting = party.filter((attendee) => !isThere(attendee))
  const here = waiting.filter(({ id }) => !awayIds.includes(id))
  const arrived = checkIn.data?.registrations.flatMap(({ attendees }) => attendees.filter(isThere)) ?? []

  if (arrived.length > 0 || (party.length > 0 && waiting.length === 0)) {
    const names = namesOf(arrived.length > 0 ? arrived : party)
    const registrationId = checkIn.data?.registrations[0]?.id ?? registration?.id ?? ''
    return (
      <>
        <StandingCard standing={{ tone: 'good', title: '签到成功', next: `${names}，欢迎您来。` }} />
        <Button look="plain" isWide onClick={() => replacePage(routes.registration(registrationId))}>
          查看我的报名
        </Button>
      </>
    )
  }

  const toggle = (id: string) =>
    setAwayIds(awayIds.includes(id) ? awayIds.filter((other) => other !== id) : [...awayIds, id])
  const everybody = awayIds.length === 0
  const send = () =>
    checkIn.mutate(everybody ? { code } : { code, attendeeIds: here.map((attendee) => attendee.id) })
  return (
    <>
      {waiting.length > 1 && (
        <FormField label="今天谁来了">
          <View className="form-page__group">
            {waiting.map(({ id, name }) => (
              <OptionRow
                key={id}
                kind="checkbox"
                label={name}
                isChosen={!awayIds.includes(id)}
                onTap={() => toggle(id)}
              />
            ))}
          </View>
        </FormField>
      )}
      {checkIn.error && (
        <Text className="form-page__fault" role="alert">
          {checkInFault(checkIn.error, clockNow())}
        </Text>
      )}
      <Button
        isWide
        isBusy={checkIn.isPending}
        disabled={party.length > 0 && here.length === 0}
        onClick={send}
      >
        {waiting.length > 1 ? `${here.length} 人签到` : '我来了，签到'}
      </Button>
    </>
  )
}
