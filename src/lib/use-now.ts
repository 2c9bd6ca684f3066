import { useEffect, useMemo, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { clockAhead, clockNow } from './clock'
import { useObservable } from './observable'

/** A timer takes no more than 24.8 days, and a phone that sleeps is late anyway. */
const LONGEST_WAIT = 60 * 60_000

/** The time, renewed only when one of `moments` has come: what depends on them turns by itself, nothing ticks. */
export const useNow = (moments: readonly string[]): Date => {
  const [renewedAt, setRenewedAt] = useState(Date.now)
  const ahead = useObservable(clockAhead, (milliseconds) => milliseconds)
  const now = useMemo(() => new Date(renewedAt + ahead), [renewedAt, ahead])
  const due = moments.map((moment) => Date.parse(moment)).filter((moment) => moment > now.getTime())
  const next = due.length > 0 ? Math.min(...due) : null

  useEffect(() => {
    if (next === null) return
    const wait = next - clockNow().getTime()
    const timer = setTimeout(() => setRenewedAt(Date.now()), Math.min(LONGEST_WAIT, Math.max(0, wait)))
    return () => clearTimeout(timer)
  }, [next, now])

  // Timers stand still in the background.
  useDidShow(() => {
    if (next !== null && clockNow().getTime() >= next) setRenewedAt(Date.now())
  })
  return now
}
