import { useRouter } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { PageShell } from '@/components/page-shell'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { useEvent } from '@/features/events/use-event'
import { SubscribeButton } from '@/features/notices/subscribe-button'
import { RegistrationDetail } from '@/features/registrations/registration-detail'
import { RegistrationSkeleton } from '@/features/registrations/standing-card'
import { useRegistration } from '@/features/registrations/use-registration'
import { useUnitPhone } from '@/features/units/use-unit-phone'
import { useSession } from '@/lib/session-store'

export default function RegistrationPage() {
  const { id = '' } = useRouter().params
  const session = useSession()
  const registration = useRegistration(id)
  const event = useEvent(registration.data?.eventId ?? '')
  const phone = useUnitPhone(event.data?.unit.id)
  if (!session) {
    return (
      <PageShell>
        <SignInInvitation text="登录后就能看到您的报名。" />
      </PageShell>
    )
  }

  return (
    <PageShell>
      <AsyncView query={registration} loading={<RegistrationSkeleton />}>
        {(mine) => (
          <AsyncView query={event} loading={<RegistrationSkeleton />}>
            {(known) => (
              <RegistrationDetail
                registration={mine}
                event={known}
                phone={phone}
                subscribing={<SubscribeButton state={mine.state} />}
              />
            )}
          </AsyncView>
        )}
      </AsyncView>
    </PageShell>
  )
}
