import { useCallback, useEffect, useRef, useState } from 'react'
import { isApiError, messageOf } from '../../lib/api-error'
import { readSessionRoster, sendCheckIns } from './api'
import { type CheckIn, type DoorList, noteCheckIn, type Refusal, settle, takeRoster } from './door-list'
import { keepDoor, type KeptDoor } from './kept-door'

/** The server takes so many at once. */
const BATCH = 100
/** How often what waits is tried again. */
const RETRY_MS = 10_000

/** The list at the door: noted on the device first, sent whenever the network lets it. */
export const useDoor = (opened: KeptDoor) => {
  const [list, setList] = useState(opened.list)
  const latest = useRef(opened.list)
  const isSending = useRef(false)
  const [isOffline, setOffline] = useState(!navigator.onLine)
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const { eventId, sessionId } = opened

  const put = useCallback(
    (next: DoorList) => {
      latest.current = next
      setList(next)
      keepDoor({ ...opened, list: next })
    },
    [opened],
  )

  const attempt = useCallback(async (work: () => Promise<void>) => {
    try {
      await work()
      setOffline(false)
      setProblem(null)
    } catch (error) {
      setOffline(isApiError(error, 'NETWORK'))
      setProblem(isApiError(error, 'NETWORK') ? null : messageOf(error))
    }
  }, [])

  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    await attempt(async () => {
      while (latest.current.waiting.length > 0) {
        const sent = latest.current.waiting.slice(0, BATCH)
        const settled = settle(latest.current, sent, await sendCheckIns({ sessionId, checkIns: sent }))
        put(settled.list)
        setRefusals((before) => [...before, ...settled.refusals])
      }
    })
    isSending.current = false
  }, [attempt, put, sessionId])

  const reload = useCallback(
    () =>
      attempt(async () => {
        const entries = await readSessionRoster(eventId, sessionId)
        put(takeRoster(latest.current, entries, new Date().toISOString()))
      }),
    [attempt, eventId, put, sessionId],
  )

  useEffect(() => {
    void send().then(reload)
    const again = () => void send()
    window.addEventListener('online', again)
    const timer = window.setInterval(() => latest.current.waiting.length > 0 && again(), RETRY_MS)
    return () => {
      window.removeEventListener('online', again)
      window.clearInterval(timer)
    }
  }, [reload, send])

  const note = (checkIn: CheckIn) => {
    put(noteCheckIn(latest.current, checkIn))
    void send()
  }
  return {
    list,
    isOffline,
    problem,
    refusals,
    note,
    reload: () => send().then(reload),
    clear: () => setRefusals([]),
  }
}
