import type { StaffNewsPage } from '../../../../core/contract/staff-news'
import { NEWS_STATE_NAMES, NEWS_STATES } from '../../../../core/contract/staff-news-words'

type StateTabsProps = {
  state: string | undefined
  counts: StaffNewsPage['counts'] | undefined
  onChange: (state: string) => void
}

/** Each state with how many there are under the filter. Buttons that narrow a list, so no tabs to a screen reader. */
export const StateTabs = ({ state = '', counts, onChange }: StateTabsProps) => {
  const total = counts && NEWS_STATES.reduce((sum, each) => sum + counts[each], 0)
  const choices = [
    { value: '', name: '全部', count: total },
    ...NEWS_STATES.map((each) => ({ value: each, name: NEWS_STATE_NAMES[each], count: counts?.[each] })),
  ]
  return (
    <div className="news-tabs" role="group" aria-label="状态">
      {choices.map(({ value, name, count }) => (
        <button
          key={value}
          type="button"
          className="news-tabs__tab"
          aria-pressed={value === state}
          onClick={() => onChange(value)}
        >
          {name} {count !== undefined && <span className="news-tabs__count">{count}</span>}
        </button>
      ))}
    </div>
  )
}
