import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { askToConfirm } from '@/lib/feedback'
import type { Registration } from '../../../core/contract/registration'
import { cancelChoice } from './cancel-choice'
import { useCancel } from './use-cancel'
import './cancel-section.scss'

type CancelSectionProps = {
  registration: Registration
  cancelDeadline: string
  endsAt: string
  isEventCancelled: boolean
  now: Date
}

/** The way out, with what it costs said before; or why there is none any more. */
export function CancelSection({ registration, now, ...times }: CancelSectionProps) {
  const cancel = useCancel(registration)
  const choice = cancelChoice({ state: registration.state, ...times }, now)
  if (choice.kind === 'none') return null
  const ask = async () => {
    if (choice.kind === 'ask' && (await askToConfirm(choice.question))) cancel.mutate()
  }
  return (
    <View className="cancel-section">
      {choice.kind === 'ask' && (
        <Button look="quiet" isWide isBusy={cancel.isPending} onClick={() => void ask()}>
          {choice.label}
        </Button>
      )}
      <Text className="cancel-section__note">{choice.note}</Text>
    </View>
  )
}
