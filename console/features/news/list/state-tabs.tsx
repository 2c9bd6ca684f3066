import type { StaffNewsPage } from '../../../../core/contract/staff-news'
import { NEWS_STATE_NAMES, NEWS_STATES } from '../../../../core/contract/staff-news-words'
import { ChoiceTabs } from '../../../components/choice-tabs'

type StateTabsProps = {
  state: string | undefined
  counts: StaffNewsPage['counts'] | undefined
  onChange: (state: string) => void
}

/** Each state with how many there are under the filter. */
export const StateTabs = ({ state = '', counts, onChange }: StateTabsProps) => {
  const total = counts && NEWS_STATES.reduce((sum, each) => sum + counts[each], 0)
  const choices = [
    { value: '', name: '全部', count: total },
    ...NEWS_STATES.map((each) => ({ value: each, name: NEWS_STATE_NAMES[each], count: counts?.[each] })),
  ]
  return <ChoiceTabs label="状态" choices={choices} value={state} onChange={onChange} />
}
