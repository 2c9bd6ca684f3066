import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { messageOf } from '@/lib/api-error'
import { useSignIn } from './use-sign-in'
import './sign-in-form.scss'

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [name, setName] = useState('')
  const { signIn, isPending, error, needsName } = useSignIn()
  const isReady = !needsName || name.trim() !== ''
  const submit = () => signIn(name, { onSuccess: onSignedIn })
  return (
    <View className="sign-in-form">
      {needsName && (
        <>
          <Text className="sign-in-form__hint">这里是演示，用任意名字就能登录。</Text>
          <Input
            className="sign-in-form__name"
            value={name}
            placeholder="怎么称呼您"
            maxlength={20}
            onInput={(event) => setName(event.detail.value)}
            onConfirm={() => isReady && submit()}
          />
        </>
      )}
      {error && (
        <Text className="sign-in-form__error" role="alert">
          {messageOf(error)}
        </Text>
      )}
      <Button isWide isBusy={isPending} disabled={!isReady} onClick={submit}>
        {needsName ? '登录' : '微信登录'}
      </Button>
    </View>
  )
}
