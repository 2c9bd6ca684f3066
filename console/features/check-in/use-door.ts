import { useCallback, useEffect, useRef, useState } from 'react'
import { isApiError, messageOf } from '../../lib/api-error'
import {
  type CheckIn,
  countUnsent,
  type DoorList,
  keepDoor,
  keepUnsent,
  type KeptDoor,
} from '../../lib/kept-door'
import { readWholeRoster, undoCheckIn } from '../../lib/roster'
import { sendCheckIns } from './api'
import { noteCheckIn, noteUndo, type Refusal, settle, settleUndo, takeRoster } from './door-list'

/** The server takes so many at once. */
const BATCH = 100
/** How often what waits is tried again. */
const RETRY_MS = 10_000

/** Of a registration that is gone there is nothing to take back. */
const tellUndo = async (attendeeId: string) => {
  try {
    await undoCheckIn(attendeeId)
  } catch (error) {
    if (!isApiError(error, 'NOT_FOUND')) throw error
  }
}

/** The list at the door: noted on the device first, sent whenever the network lets it. */
export const useDoor = (opened: KeptDoor) => {
  const [list, setList] = useState(opened.list)
  const latest = useRef(opened.list)
  const isSending = useRef(false)
  const isOpen = useRef(true)
  const [isOffline, setOffline] = useState(!navigator.onLine)
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const { eventId, sessionId } = opened

  const put = useCallback(
    (next: DoorList) => {
      latest.current = next
      setList(next)
      // An answer that comes after the door was left may come after a sign-out, too.
      const write = isOpen.current ? keepDoor : keepUnsent
      write({ ...opened, list: next })
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
      while (countUnsent(latest.current) > 0) {
        const [undone] = latest.current.undoing
        if (undone !== undefined) {
          await tellUndo(undone)
          put(settleUndo(latest.current, undone))
          continue
        }
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
        const entries = await readWholeRoster(eventId, sessionId)
        put(takeRoster(latest.current, entries, new Date().toISOString()))
      }),
    [attempt, eventId, put, sessionId],
  )

  useEffect(() => {
    isOpen.current = true
    void send().then(reload)
    const again = () => void send()
    window.addEventListener('online', again)
    const timer = window.setInterval(() => countUnsent(latest.current) > 0 && again(), RETRY_MS)
    return () => {
      isOpen.current = false
      window.removeEventListener('online', again)
      window.clearInterval(timer)
    }
  }, [reload, send])

  const note = (checkIn: CheckIn) => {
    put(noteCheckIn(latest.current, checkIn))
    void send()
  }
  const undo = (attendeeIds: readonly string[]) => {
    put(attendeeIds.reduce(noteUndo, latest.current))
    void send()
  }
  return {
    list,
    undo,
    isOffline,
    problem,
    refusals,
    note,
    reload: () => send().then(reload),
    clear: () => setRefusals([]),
  }
}
