import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { SessionContext, useSessionQuery, useSignedOut } from '../../lib/session'
import { FirstPassword } from './first-password'
import { FirstTotp } from './first-totp'
import { SignInForm } from './sign-in-form'
import { SignInPage } from './sign-in-page'

/**
 * The console for a signed-in officer, else the way in. When a session runs out in the middle of work the sign-in
 * comes over the page, so that what was typed is still there afterwards.
 */
export const SessionGate = ({ children }: { children: ReactNode }) => {
  const { data: session, isPending, error, refetch } = useSessionQuery()
  const isSignedOut = useSignedOut()
  if (isPending) return <Loading />
  if (session === undefined) return <Problem error={error} onRetry={refetch} />
  if (session === null) return <SignInPage />
  if (session.mustChangePassword) return <FirstPassword loginName={session.officer.loginName} />
  if (session.mustEnrolTotp) return <FirstTotp />
  return (
    // Another officer starts afresh; the same one finds what was typed.
    <SessionContext.Provider key={session.officer.id} value={session}>
      {children}
      <Modal open={isSignedOut} title="登录已过期" footer={null} closable={false} destroyOnHidden>
        <p>请重新登录，页面上没有保存的内容还在。</p>
        <SignInForm loginName={session.officer.loginName} />
      </Modal>
    </SessionContext.Provider>
  )
}
