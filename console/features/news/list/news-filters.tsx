import { Checkbox, Flex, Input, Select } from 'antd'
import { NEWS_CATEGORIES, NEWS_CATEGORY_NAMES } from '../../../../core/contract/news-words'
import type { StaffNewsQuery } from '../../../../core/contract/staff-news'
import { UnitSelect } from '../../../components/unit-select'
import type { ChangeNewsQuery } from './news-query'

const categories = NEWS_CATEGORIES.map((value) => ({ value, label: NEWS_CATEGORY_NAMES[value] }))

export const NewsFilters = ({ query, onChange }: { query: StaffNewsQuery; onChange: ChangeNewsQuery }) => (
  <Flex gap="small" wrap className="news-filters">
    <Input.Search
      className="news-filters__words"
      aria-label="搜标题和正文"
      placeholder="搜标题和正文"
      defaultValue={query.q ?? ''}
      maxLength={50}
      allowClear
      onSearch={(q) => onChange({ q: q.trim() })}
    />
    <Select
      className="news-filters__choice"
      aria-label="分类"
      placeholder="全部分类"
      allowClear
      options={categories}
      value={query.category ?? null}
      onChange={(category: string | undefined) => onChange({ category })}
    />
    <UnitSelect
      className="news-filters__choice"
      label="单位"
      placeholder="全部单位"
      allowClear
      value={query.unit ?? null}
      onChange={(unit) => onChange({ unit })}
    />
    <Checkbox
      className="news-filters__mine"
      checked={query.mine ?? false}
      onChange={({ target }) => onChange({ mine: target.checked ? 'true' : undefined })}
    >
      只看我写的
    </Checkbox>
  </Flex>
)
