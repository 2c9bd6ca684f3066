import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { OptionRow } from '@/components/option-row'
import { messageOf } from '@/lib/api-error'
import { askToConfirm, showToast } from '@/lib/feedback'
import { clearSession } from '@/lib/session-store'
import { deleteMe } from './api'

const CONSEQUENCES = [
  '您的称呼、头像、手机号、出生年份和家人资料会马上删除，找不回来。',
  '还没开始的活动会取消报名，名额让给候补的邻居。',
  '您的点赞和收藏会撤回。',
  '参加过的活动只留下人数，不再知道是您。',
]

/** Two steps, with what it means said before each. */
export function DeleteAccount({ onDeleted }: { onDeleted: () => void }) {
  const [isUnderstood, setUnderstood] = useState(false)
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: deleteMe,
    onSuccess: () => {
      client.clear()
      clearSession()
      showToast('账号已注销')
      onDeleted()
    },
    onError: (error) => showToast(messageOf(error)),
  })
  const ask = async () => {
    const isSure = await askToConfirm({
      title: '确定注销吗？',
      text: '注销后资料马上删除，不能恢复。',
      yes: '注销',
      no: '再想想',
    })
    if (isSure) mutate()
  }
  return (
    <>
      <View className="form-page__group" role="list">
        {CONSEQUENCES.map((consequence) => (
          <Text key={consequence} className="form-page__text" role="listitem">
            {consequence}
          </Text>
        ))}
      </View>
      <Text className="form-page__note">只是不想收到通知，或者想换个称呼？不用注销，在“设置”里改就行。</Text>
      <OptionRow
        kind="checkbox"
        label="我知道了，仍要注销"
        isChosen={isUnderstood}
        onTap={() => setUnderstood(!isUnderstood)}
      />
      <Button look="quiet" isWide isBusy={isPending} disabled={!isUnderstood} onClick={() => void ask()}>
        注销账号
      </Button>
    </>
  )
}
