import { useEffect } from 'react'
import { keepResident, useSession } from '@/lib/session-store'
import { fetchMe } from './api'

/** Who is signed in, as kept here and then as the server knows it: another device may have changed it. */
export const useRefreshedMe = () => {
  const resident = useSession()?.resident
  const id = resident?.id
  useEffect(() => {
    if (id === undefined) return
    // Without a network what is kept here will do.
    void fetchMe().then(keepResident, () => {})
  }, [id])
  return resident
}
