import { useEffect, useMemo, useState } from 'react'
import { ApiError } from './api-error'
import { dropCopy, keepCopy, readCopy } from './kept-copies'

/** A network so weak that it takes longer is helped out with what is kept. */
const LATE_AFTER = 2_500

/** Not allowed, not found, the rules say no, such as a ticket whose registration was cancelled: the copy is worth nothing. */
const REFUSALS = [403, 404, 409]

/** Of what is worth keeping whole. */
export const asItIs = <T>(data: T): T => data

type Query<T> = { data: T | undefined; error: unknown; isPlaceholderData?: boolean }

/**
 * What a query answers, or, where no reply comes, what it answered last on this device: then `keptAt` is when that
 * was. A reply takes its place as soon as it comes. `keep` is the part worth keeping; null keeps nothing. `isOwn`: the
 * resident's, kept until they sign out; then the key names whose it is.
 */
export const useKeptCopy = <T>(
  queryKey: readonly unknown[],
  { data, error, isPlaceholderData = false }: Query<T>,
  keep: ((data: T) => T) | null,
  { isOwn = false }: { isOwn?: boolean } = {},
): { data: T | undefined; keptAt: number | null } => {
  const name = JSON.stringify(queryKey)
  const [lateFor, setLateFor] = useState('')
  const isMissing = keep !== null && (data === undefined || isPlaceholderData)
  const isGone = error instanceof ApiError && REFUSALS.includes(error.status)
  const mayHelp = isMissing && !isGone && (lateFor === name || error !== null)

  useEffect(() => {
    if (!isMissing) return
    const timer = setTimeout(() => setLateFor(name), LATE_AFTER)
    return () => clearTimeout(timer)
  }, [isMissing, name])

  useEffect(() => {
    if (isGone) dropCopy(JSON.parse(name) as unknown[])
  }, [isGone, name])

  useEffect(() => {
    if (keep && data !== undefined && !isPlaceholderData)
      keepCopy(JSON.parse(name) as unknown[], keep(data), { isOwn })
    // `keep` is written where the query is and never differs for the same one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, isPlaceholderData, name])

  const kept = useMemo(() => (mayHelp ? readCopy<T>(JSON.parse(name) as unknown[]) : null), [mayHelp, name])
  return kept ? { data: kept.content, keptAt: kept.at } : { data, keptAt: null }
}
