import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { goBack, goToMe, openPage, routes } from '@/lib/routes'
import type { Refusal } from './refusal'
import './refusal-note.scss'

type RefusalNoteProps = { refusal: Refusal; onRetry: () => void }

const wayOn = ({ next, registrationId }: Refusal, onRetry: () => void) => {
  switch (next) {
    case 'retry':
      return { label: '再试一次', onTap: onRetry }
    case 'signIn':
      return { label: '登录后继续', onTap: onRetry }
    case 'registration':
      return registrationId === undefined
        ? null
        : { label: '查看已有的报名', onTap: () => openPage(routes.registration(registrationId)) }
    case 'unit':
      return { label: '去选居民区', onTap: goToMe }
    case 'event':
      return { label: '回到活动页', onTap: goBack }
    case 'none':
      return null
  }
}

/** Why it did not go through, and the one way on. */
export function RefusalNote({ refusal, onRetry }: RefusalNoteProps) {
  const way = wayOn(refusal, onRetry)
  return (
    <View id="sign-up-refusal" className="refusal-note" role="alert">
      <Text className="refusal-note__text">{refusal.text}</Text>
      <Text>{refusal.advice}</Text>
      {way && (
        <Button look="plain" onClick={way.onTap}>
          {way.label}
        </Button>
      )}
    </View>
  )
}
