import { Text, View } from '@tarojs/components'
import type { MyRegistration, MyRegistrationPage } from '../../../core/contract/registration'
import { RegistrationCard } from './registration-card'
import { isToCome } from './is-to-come'
import './registration-list.scss'

type GroupProps = { title: string; registrations: readonly MyRegistration[]; now: Date }

function Group({ title, registrations, now }: GroupProps) {
  if (registrations.length === 0) return null
  return (
    <View>
      <Text className="registration-list__title" role="heading">
        {title}
      </Text>
      {registrations.map((registration) => (
        <RegistrationCard key={registration.id} registration={registration} now={now} />
      ))}
    </View>
  )
}

/** What is to come, then what was; the server lists them in this order. */
export function RegistrationList({ pages, now }: { pages: readonly MyRegistrationPage[]; now: Date }) {
  const all = pages.flatMap(({ items }) => items)
  const coming = all.filter((registration) => isToCome(registration, now))
  const past = all.filter((registration) => !isToCome(registration, now))
  return (
    <View>
      <Group title="即将参加" registrations={coming} now={now} />
      <Group title="以前的报名" registrations={past} now={now} />
    </View>
  )
}
