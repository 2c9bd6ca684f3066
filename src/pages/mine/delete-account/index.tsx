import { FormPage } from '@/components/form-page'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { DeleteAccount } from '@/features/account/delete-account'
import { goToMe } from '@/lib/routes'
import { useSession } from '@/lib/session-store'

export default function DeleteAccountPage() {
  const isSignedIn = useSession() !== null
  return (
    <FormPage>
      {isSignedIn ? (
        <DeleteAccount onDeleted={goToMe} />
      ) : (
        <SignInInvitation text="登录后才能注销自己的账号。" />
      )}
    </FormPage>
  )
}
