import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { FormField } from '@/components/form-field'
import { FormPage } from '@/components/form-page'
import { MenuRow } from '@/components/menu-row'
import { signOut } from '@/features/session/use-sign-in'
import { ElderChoice } from '@/features/view/elder-choice'
import { SchemeChoice } from '@/features/view/scheme-choice'
import { TextSizeChoice } from '@/features/view/text-size-choice'
import { askToConfirm } from '@/lib/feedback'
import { goBack, openPage, routes } from '@/lib/routes'
import { useSession } from '@/lib/session-store'

const confirmSignOut = async () => {
  const isSure = await askToConfirm({
    title: '退出登录',
    text: '退出后，您的报名和收藏都还在，下次登录就能看到。',
  })
  if (!isSure) return
  await signOut()
  goBack()
}

export default function Settings() {
  const isSignedIn = useSession() !== null
  return (
    <FormPage>
      <ElderChoice />
      <TextSizeChoice />
      <SchemeChoice />
      <FormField label="通知">
        <Text className="form-page__note">
          报名有结果、候补轮到您、活动有变动时，我们会告诉您。报名成功后会问您愿不愿意在微信里收到，每同意一次发一条。不同意也不影响报名，消息都在“我的”里能看到。
        </Text>
      </FormField>
      <View className="form-page__rows">
        <MenuRow icon="shield" label="隐私保护说明" onTap={() => openPage(routes.privacy())} />
        {isSignedIn && (
          <>
            <MenuRow icon="file" label="我的资料副本" onTap={() => openPage(routes.myCopy())} />
            <MenuRow icon="close" label="注销账号" onTap={() => openPage(routes.deleteAccount())} />
          </>
        )}
      </View>
      {isSignedIn && (
        <Button look="quiet" isWide onClick={() => void confirmSignOut()}>
          退出登录
        </Button>
      )}
    </FormPage>
  )
}
