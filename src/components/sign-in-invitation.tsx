import { openPage, routes } from '@/lib/routes'
import { EmptyState } from './empty-state'

/** In the place of what only a signed-in resident has. */
export function SignInInvitation({ text }: { text: string }) {
  return (
    <EmptyState
      text={text}
      icon="people"
      action={{ label: '去登录', onTap: () => openPage(routes.signIn()) }}
    />
  )
}
