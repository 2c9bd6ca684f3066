import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined'
import { Flex, Form, Select, Upload } from 'antd'
import { useState } from 'react'
import { NEWS_CATEGORIES, NEWS_CATEGORY_NAMES, type NewsCategory } from '../../../../core/contract/news-words'
import { UnitSelect } from '../../../components/unit-select'
import { useSession } from '../../../lib/session'
import { useUnits } from '../../../lib/units'
import { ImportList } from './import-list'
import { useImports } from './use-imports'

const categories = NEWS_CATEGORIES.map((value) => ({ value, label: NEWS_CATEGORY_NAMES[value] }))

/** Files dropped here become drafts, each looked through before it is published. */
export const NewsImports = () => {
  const { officer } = useSession()
  const units = useUnits()
  const [unitId, setUnitId] = useState(officer.unit.id)
  const [category, setCategory] = useState<NewsCategory>('activity')
  const { rows, add } = useImports()
  const unit = units.data?.find(({ id }) => id === unitId)?.name
  return (
    <div className="news-imports">
      <Form layout="vertical">
        <Flex gap="middle" wrap>
          <Form.Item label="由谁发布" className="news-imports__choice">
            <UnitSelect label="由谁发布" value={unitId} onChange={(id) => id && setUnitId(id)} />
          </Form.Item>
          <Form.Item label="分类" htmlFor="import-category" className="news-imports__choice">
            <Select id="import-category" options={categories} value={category} onChange={setCategory} />
          </Form.Item>
        </Flex>
      </Form>
      <Upload.Dragger
        multiple
        accept=".docx,.txt,.md,.html,.htm"
        showUploadList={false}
        beforeUpload={(file) => {
          add([file], { unit, category })
          return false
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">把文件拖到这里，或点一下选择</p>
        <p className="ant-upload-hint">
          Word（.docx）、文本（.txt）、Markdown（.md）和网页（.html），可以一次放很多个
        </p>
      </Upload.Dragger>
      {rows.length > 0 && <ImportList rows={rows} />}
    </div>
  )
}
