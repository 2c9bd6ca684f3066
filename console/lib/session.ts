import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { OfficerSession } from '../../core/contract/officer'
import type { StaffAction } from '../../core/contract/officer-words'
import { callApi } from './api-client'
import { isApiError } from './api-error'
import { forgetDoorNames } from './kept-door'
import { forgetSession, readKeptSession } from './kept-session'
import { SIGNED_OUT_KEY } from './query-client'
import { forgetSignOut, isSigningOut, noteSignOut } from './sign-out'

const SESSION_KEY = ['session']
const KEPT = [SESSION_KEY, SIGNED_OUT_KEY].map(([name]) => name)

const readSession = async (): Promise<OfficerSession | null> => {
  if (isSigningOut()) return null
  try {
    const session = await callApi<OfficerSession>('/staff/sessions/current')
    // They may have left while it was on its way.
    return isSigningOut() ? null : session
  } catch (error) {
    if (isApiError(error, 'SESSION_REQUIRED')) return null
    const kept = isApiError(error, 'NETWORK') ? readKeptSession(new Date()) : null
    if (kept) return kept
    throw error
  }
}

/** Null: nobody is signed in. */
export const useSessionQuery = () =>
  // Asked even where the browser says that it is offline: the answer may be kept.
  useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 60_000, networkMode: 'always' })

/** Whether a request was refused for want of a session. */
export const useSignedOut = (): boolean =>
  useQuery({ queryKey: SIGNED_OUT_KEY, queryFn: () => false, initialData: false, staleTime: Infinity }).data

/** What one officer has read is not for the next at this desk. */
const forgetAllRead = (client: QueryClient) => {
  client.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) })
  forgetDoorNames()
  forgetSession()
}

/** Takes a new session over: after a sign-in. */
export const useTakeSession = () => {
  const client = useQueryClient()
  return (session: OfficerSession) => {
    const before = client.getQueryData<OfficerSession | null>(SESSION_KEY)
    if (before?.officer.id !== session.officer.id) forgetAllRead(client)
    forgetSignOut()
    client.setQueryData(SESSION_KEY, session)
    client.setQueryData(SIGNED_OUT_KEY, false)
  }
}

export const useReloadSession = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: SESSION_KEY })
}

export const useForgetSession = () => {
  const client = useQueryClient()
  return () => {
    client.setQueryData(SESSION_KEY, null)
    client.setQueryData(SIGNED_OUT_KEY, false)
    forgetAllRead(client)
  }
}

/** Leaves nothing of the officer here, with the network or without; the sign-in page tells the server. */
export const useSignOut = () => {
  const forgetSessionHere = useForgetSession()
  return () => {
    noteSignOut()
    forgetSessionHere()
  }
}

export const SessionContext = createContext<OfficerSession | null>(null)

/** The officer at this desk. Inside the console only, where there is one. */
export const useSession = (): OfficerSession => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is for what is shown to a signed-in officer')
  return session
}

/** What the console shows; the server decides. */
export const useMay = (action: StaffAction): boolean => useSession().actions.includes(action)
