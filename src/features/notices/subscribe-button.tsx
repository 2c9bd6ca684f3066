import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { askSubscriptions, canSubscribe } from '@/lib/ask-subscriptions'
import type { RegistrationState } from '../../../core/contract/event-words'
import { fetchTemplates, putSubscriptions } from './api'
import { templatesFor } from './notices-to-come'
import './subscribe-button.scss'

/** Offers to tell in WeChat what comes next; whatever is answered, the inbox has it too. */
export function SubscribeButton({ state }: { state: RegistrationState }) {
  const [outcome, setOutcome] = useState('')
  const templates = useQuery({
    queryKey: ['subscribe-templates'],
    queryFn: ({ signal }) => fetchTemplates(signal),
    enabled: canSubscribe,
    staleTime: Infinity,
  })
  const ids = templatesFor(state, templates.data?.items ?? [])
  if (outcome !== '')
    return (
      <Text className="subscribe-button__note" role="status">
        {outcome}
      </Text>
    )
  if (ids.length === 0) return null

  const ask = async () => {
    const answers = await askSubscriptions(ids)
    const isAgreed = Object.values(answers).includes('accept')
    setOutcome(isAgreed ? '好的，有消息会在微信里告诉您。' : '好的。消息都在“我的”里的“我的消息”，随时能看。')
    if (Object.keys(answers).length === 0) return
    // Lost on the way, it costs a message in WeChat; the inbox does without.
    await putSubscriptions({ answers }).catch(() => {})
  }
  return (
    <View className="subscribe-button">
      <Button look="plain" isWide onClick={() => void ask()}>
        有消息时在微信里告诉我
      </Button>
      <Text className="subscribe-button__note">同意一次发一条，不同意也不影响报名。</Text>
    </View>
  )
}
