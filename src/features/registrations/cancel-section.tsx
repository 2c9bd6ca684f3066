import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { askToConfirm } from '@/lib/feedback'
import type { Registration } from '../../../core/contract/registration'
import { useIsUnsent, withdraw } from '@/lib/outbox'
import { cancelTopic } from './unsent-cancellations'
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
  const topic = cancelTopic(registration.id)
  const isUnsent = useIsUnsent(topic)
  const choice = cancelChoice({ state: registration.state, ...times }, now)
  if (choice.kind === 'none') return null
  if (isUnsent) {
    return (
      <View className="cancel-section" role="status">
        <Text>现在没有网络。已记下您要取消，联网后马上替您办，名额在那之前还为您留着。</Text>
        <Button look="quiet" isWide onClick={() => withdraw(topic)}>
          不取消了
        </Button>
      </View>
    )
  }
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
