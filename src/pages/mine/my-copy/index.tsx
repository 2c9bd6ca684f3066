import { FormPage } from '@/components/form-page'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { MyCopy } from '@/features/account/my-copy'
import { useSession } from '@/lib/session-store'

export default function MyCopyPage() {
  const isSignedIn = useSession() !== null
  return (
    <FormPage>{isSignedIn ? <MyCopy /> : <SignInInvitation text="登录后就能取一份您的资料。" />}</FormPage>
  )
}
