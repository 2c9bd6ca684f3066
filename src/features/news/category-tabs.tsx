import { View } from '@tarojs/components'
import { ChoiceTabs } from '@/components/choice-tabs'
import { ElderFold } from '@/components/elder-fold'
import { NEWS_CATEGORIES, NEWS_CATEGORY_NAMES, type NewsCategory } from '../../../core/contract/news-words'
import './category-tabs.scss'

/** `followed`: of the neighbourhoods that are followed, in all categories. */
export type CategoryChoice = NewsCategory | '' | 'followed'

/** What everybody should know of; the others wait behind 更多 in elder view. */
const MAIN: CategoryChoice[] = ['', 'notice', 'policy']

const NAMES: { value: CategoryChoice; name: string }[] = [
  { value: '', name: '全部' },
  { value: 'followed', name: '关注' },
  ...NEWS_CATEGORIES.map((category) => ({ value: category, name: NEWS_CATEGORY_NAMES[category] })),
]
const OPTIONS = NAMES.map((option) => ({ ...option, isRare: !MAIN.includes(option.value) }))

type CategoryTabsProps = { category: CategoryChoice; onChange: (category: CategoryChoice) => void }

export function CategoryTabs({ category, onChange }: CategoryTabsProps) {
  return (
    <ElderFold className="category-tabs">
      {(more) => (
        <>
          <View className="category-tabs__choices">
            <ChoiceTabs label="分类" options={OPTIONS} value={category} onChange={onChange} />
          </View>
          {more}
        </>
      )}
    </ElderFold>
  )
}
