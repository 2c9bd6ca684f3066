import { AsyncView } from '@/components/async-view'
import { FormPage } from '@/components/form-page'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ListSkeleton } from '@/components/skeleton'
import { RelativeCards } from '@/features/registrations/relative-cards'
import { useRelatives } from '@/features/registrations/use-relatives'
import { useSession } from '@/lib/session-store'

export default function Relatives() {
  const session = useSession()
  const relatives = useRelatives()
  if (!session) {
    return (
      <FormPage>
        <SignInInvitation text="登录后可以添加家人，报名时一点就能带上。" />
      </FormPage>
    )
  }
  return (
    <FormPage>
      <AsyncView query={relatives} loading={<ListSkeleton />}>
        {({ items }) => <RelativeCards relatives={items} />}
      </AsyncView>
    </FormPage>
  )
}
