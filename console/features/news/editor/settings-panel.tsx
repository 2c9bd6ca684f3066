import { Form, Select } from 'antd'
import { NEWS_CATEGORIES, NEWS_CATEGORY_NAMES } from '../../../../core/contract/news-words'
import type { StaffNewsItem } from '../../../../core/contract/staff-news'
import { CoverField } from '../../../components/cover/cover-field'
import { UnitSelect } from '../../../components/unit-select'
import { EventSelect } from './event-select'
import { PinField } from './pin-field'
import type { Draft } from './use-draft'

const categories = NEWS_CATEGORIES.map((value) => ({ value, label: NEWS_CATEGORY_NAMES[value] }))

type SettingsPanelProps = {
  draft: Draft
  isEditable: boolean
  /** The item after something was set that is no part of its text. */
  onItem: (item: StaffNewsItem) => void
}

/** Where the article belongs and how it stands in the list. */
export const SettingsPanel = ({ draft, isEditable, onItem }: SettingsPanelProps) => {
  const { content, change, item } = draft
  return (
    <aside className="news-settings" aria-label="文章设置">
      <Form layout="vertical" disabled={!isEditable}>
        <Form.Item label="分类" htmlFor="news-category">
          <Select
            id="news-category"
            options={categories}
            value={content.category}
            onChange={(category) => change({ category })}
          />
        </Form.Item>
        <Form.Item label="由谁发布">
          <UnitSelect
            label="由谁发布"
            value={content.unitId}
            onChange={(unitId) => unitId && change({ unitId })}
          />
        </Form.Item>
        <Form.Item label="封面">
          <CoverField
            cover={content.cover}
            body={content.body}
            isEditable={isEditable}
            onChange={(cover) => change({ cover })}
          />
        </Form.Item>
        <Form.Item label="关联活动" extra="居民读完可以直接去报名。">
          <EventSelect
            value={content.relatedEventId}
            known={item?.relatedEvent ?? null}
            onChange={(relatedEventId) => change({ relatedEventId })}
          />
        </Form.Item>
        {item && <PinField item={item} isEditable={isEditable} onItem={onItem} />}
      </Form>
    </aside>
  )
}
