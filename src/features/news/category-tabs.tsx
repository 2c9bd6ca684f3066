import { ChoiceTabs } from '@/components/choice-tabs'
import { NEWS_CATEGORIES, NEWS_CATEGORY_NAMES, type NewsCategory } from '../../../core/contract/news-words'

/** `followed`: of the neighbourhoods that are followed, in all categories. */
export type CategoryChoice = NewsCategory | '' | 'followed'

const choices = [
  { value: '' as const, name: '全部' },
  { value: 'followed' as const, name: '关注' },
  ...NEWS_CATEGORIES.map((category) => ({ value: category, name: NEWS_CATEGORY_NAMES[category] })),
]

type CategoryTabsProps = { category: CategoryChoice; onChange: (category: CategoryChoice) => void }

export function CategoryTabs({ category, onChange }: CategoryTabsProps) {
  return <ChoiceTabs<CategoryChoice> label="分类" options={choices} value={category} onChange={onChange} />
}
