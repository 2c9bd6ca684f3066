import { useRouter } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { PageShell } from '@/components/page-shell'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { TicketCard, TicketSkeleton } from '@/features/registrations/ticket-card'
import { useTicket } from '@/features/registrations/use-ticket'
import { clockNow } from '@/lib/clock'
import { useFullBrightness } from '@/lib/full-brightness'
import { useSession } from '@/lib/session-store'

export default function TicketPage() {
  const { id = '' } = useRouter().params
  const session = useSession()
  const ticket = useTicket(id)
  useFullBrightness()
  if (!session) {
    return (
      <PageShell>
        <SignInInvitation text="登录后就能看到您的入场码。" />
      </PageShell>
    )
  }

  return (
    <PageShell>
      <AsyncView query={ticket} loading={<TicketSkeleton />}>
        {(known) => <TicketCard ticket={known} now={clockNow()} />}
      </AsyncView>
    </PageShell>
  )
}
