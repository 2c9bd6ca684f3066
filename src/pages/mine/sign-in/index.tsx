import { Text, View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { PageShell } from '@/components/page-shell'
import { SignInForm } from '@/features/session/sign-in-form'
import { settleSignIn } from '@/lib/require-session'
import { goBack } from '@/lib/routes'
import './index.scss'

export default function SignIn() {
  useUnload(settleSignIn)
  return (
    <PageShell className="sign-in">
      <View className="sign-in__welcome">
        <Text className="sign-in__title">登录睦邻</Text>
        <Text className="sign-in__why">点赞、收藏和报名活动需要登录，看资讯不用。</Text>
      </View>
      <SignInForm onSignedIn={goBack} />
    </PageShell>
  )
}
