import { Tag } from 'antd'
import { NEWS_STATE_NAMES, type NewsState } from '../../../core/contract/staff-news-words'

export const NewsStateTag = ({ state }: { state: NewsState }) => (
  <Tag variant="filled" className={`state-tag state-tag--${state}`}>
    {NEWS_STATE_NAMES[state]}
  </Tag>
)
