import { useSearchParams } from 'react-router-dom'
import type { StaffEventQuery } from '../../../../core/contract/staff-event'

export const EVENT_PARTS = { ahead: '将要举办', past: '已经结束', draft: '草稿' } as const
export type EventPart = keyof typeof EVENT_PARTS

const isPart = (text: string | null): text is EventPart => text !== null && text in EVENT_PARTS

const FILTERS: Record<EventPart, StaffEventQuery> = {
  ahead: { part: 'ahead', publication: 'published' },
  past: { part: 'past', publication: 'published' },
  draft: { part: 'ahead', publication: 'draft' },
}

/** Kept in the address: going back from an event finds the list as it was left. */
export const useEventQuery = () => {
  const [params, setParams] = useSearchParams()
  const named = params.get('part')
  const part = isPart(named) ? named : 'ahead'
  const [q, unit] = [params.get('q') ?? '', params.get('unit') ?? '']
  const query: StaffEventQuery = { ...FILTERS[part], ...(q && { q }), ...(unit && { unit }) }
  const change = (name: 'part' | 'q' | 'unit', value = '') =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return { part, query, change }
}
