import { Tabs } from 'antd'
import type { StaffNewsPage } from '../../../../core/contract/staff-news'
import { NEWS_STATE_NAMES, NEWS_STATES } from '../../../../core/contract/staff-news-words'

type StateTabsProps = {
  state: string | undefined
  counts: StaffNewsPage['counts'] | undefined
  onChange: (state: string) => void
}

/** Each state with how many there are under the filter. */
export const StateTabs = ({ state = '', counts, onChange }: StateTabsProps) => {
  const total = counts && NEWS_STATES.reduce((sum, each) => sum + counts[each], 0)
  const label = (name: string, count: number | undefined) => (
    <span>
      {name} {count !== undefined && <span className="news-tabs__count">{count}</span>}
    </span>
  )
  return (
    <Tabs
      className="news-tabs"
      activeKey={state}
      onChange={onChange}
      items={[
        { key: '', label: label('全部', total) },
        ...NEWS_STATES.map((each) => ({ key: each, label: label(NEWS_STATE_NAMES[each], counts?.[each]) })),
      ]}
    />
  )
}
