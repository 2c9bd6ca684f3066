import { useSearchParams } from 'react-router-dom'
import { NEWS_CATEGORIES, type NewsCategory } from '../../../../core/contract/news-words'
import type { StaffNewsQuery } from '../../../../core/contract/staff-news'
import { NEWS_STATES, type NewsState } from '../../../../core/contract/staff-news-words'

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value)

/** Kept in the address: going back from an article finds the list as it was left. */
export const useNewsQuery = () => {
  const [params, setParams] = useSearchParams()
  const state: NewsState | undefined = oneOf(NEWS_STATES, params.get('state'))
  const category: NewsCategory | undefined = oneOf(NEWS_CATEGORIES, params.get('category'))
  const unit = params.get('unit') ?? undefined
  const q = params.get('q') ?? undefined
  const query: StaffNewsQuery = {
    ...(state && { state }),
    ...(category && { category }),
    ...(unit && { unit }),
    ...(q && { q }),
    ...(params.get('mine') && { mine: true }),
  }
  const change = (changes: Partial<Record<keyof StaffNewsQuery, string | undefined>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return { query, change }
}

export type ChangeNewsQuery = ReturnType<typeof useNewsQuery>['change']
