import { useEffect, useState } from 'react'
import { useDidShow } from '@tarojs/taro'

/** A timer takes no more than 24.8 days, and a phone that sleeps is late anyway. */
const LONGEST_WAIT = 60 * 60_000

/** The time, renewed only when one of `moments` has come: what depends on them turns by itself, nothing ticks. */
export const useNow = (moments: readonly string[]): Date => {
  const [now, setNow] = useState(() => new Date())
  const due = moments.map((moment) => Date.parse(moment)).filter((moment) => moment > now.getTime())
  const next = due.length > 0 ? Math.min(...due) : null

  useEffect(() => {
    if (next === null) return
    const renew = () => setNow(new Date())
    const timer = setTimeout(renew, Math.min(LONGEST_WAIT, Math.max(0, next - Date.now())))
    return () => clearTimeout(timer)
  }, [next, now])

  // Timers stand still in the background.
  useDidShow(() => setNow((shown) => (next !== null && Date.now() >= next ? new Date() : shown)))
  return now
}
