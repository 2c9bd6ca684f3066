import { FormPage } from '@/components/form-page'
import { PageShell } from '@/components/page-shell'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { MyUnit } from '@/features/me/my-unit'
import { ProfileForm } from '@/features/me/profile-form'
import { useRefreshedMe } from '@/features/me/use-refreshed-me'
import { View } from '@tarojs/components'

export default function Profile() {
  const resident = useRefreshedMe()
  if (!resident) {
    return (
      <PageShell>
        <SignInInvitation text="登录后就能看到和修改您的资料。" />
      </PageShell>
    )
  }
  return (
    <FormPage>
      <ProfileForm resident={resident} />
      <View className="form-page__rows">
        <MyUnit resident={resident} />
      </View>
    </FormPage>
  )
}
