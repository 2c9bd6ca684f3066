import { Text, View } from '@tarojs/components'
import type { Registration } from '../../../core/contract/registration'
import { REGISTRATION_STATE_NAMES } from '../../../core/contract/event-words'
import { namesOf } from './party-names'
import './sign-up-form.scss'

/** Says before anything is filled in who has signed up already, and what is left to do here. */
export function AlreadyIn({ registration, partyLimit }: { registration: Registration; partyLimit: number }) {
  const { attendees, state } = registration
  return (
    <View className="sign-up-form__outlook sign-up-form__outlook--seat" role="status">
      <Text className="sign-up-form__lead">您已经报过名了</Text>
      <Text>{`${namesOf(attendees)}：${REGISTRATION_STATE_NAMES[state]}`}</Text>
      {partyLimit > 1 && <Text>还想带家人来，在下面选上，再提交一次就行。</Text>}
    </View>
  )
}
