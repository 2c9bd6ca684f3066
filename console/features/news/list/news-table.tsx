import PushpinFilled from '@ant-design/icons/es/icons/PushpinFilled'
import { Button, Empty, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import { NEWS_CATEGORY_NAMES } from '../../../../core/contract/news-words'
import type { StaffNewsListItem } from '../../../../core/contract/staff-news'
import { dayAndTime } from '../../../lib/china-time'
import { NewsStateTag } from '../news-state-tag'

const Headline = ({ item }: { item: StaffNewsListItem }) => (
  <div className="news-headline">
    {item.cover ? (
      <img className="news-headline__cover" src={`${item.cover.src}?w=240`} alt="" width={72} height={54} />
    ) : (
      <span className="news-headline__cover news-headline__cover--none" aria-hidden="true" />
    )}
    <div className="news-headline__words">
      <Link to={`/news/${item.id}`} className="news-headline__title">
        {item.pinnedUntil && (
          <PushpinFilled className="news-headline__pin" title="置顶" aria-label="置顶" role="img" />
        )}
        {item.title || '（还没有标题）'}
      </Link>
      <span className="news-headline__about">
        {item.unit.name} · {NEWS_CATEGORY_NAMES[item.category]}
      </span>
    </div>
  </div>
)

const State = ({ item }: { item: StaffNewsListItem }) => (
  <div className="news-state">
    <NewsStateTag state={item.state} />
    {item.state === 'scheduled' && item.publishedAt && (
      <span className="news-state__more">{dayAndTime(item.publishedAt)} 发布</span>
    )}
    {item.state === 'published' && item.publishedAt && (
      <span className="news-state__more">{dayAndTime(item.publishedAt)}</span>
    )}
    {item.hasUnpublishedChanges && <span className="news-state__changed">有改动还没发布</span>}
  </div>
)

const columns: TableColumnsType<StaffNewsListItem> = [
  { title: '文章', key: 'title', render: (_, item) => <Headline item={item} /> },
  { title: '状态', key: 'state', width: 200, render: (_, item) => <State item={item} /> },
  {
    title: '最近改动',
    key: 'updated',
    width: 190,
    responsive: ['md'],
    render: (_, { updatedAt, updatedBy }) => (
      <div className="news-state">
        <span>{dayAndTime(updatedAt)}</span>
        <span className="news-state__more">{updatedBy?.name ?? '系统'}</span>
      </div>
    ),
  },
  {
    title: '点赞 / 收藏',
    key: 'reactions',
    width: 110,
    align: 'right',
    responsive: ['lg'],
    render: (_, { state, likeCount, bookmarkCount }) =>
      state === 'draft' && likeCount + bookmarkCount === 0 ? '—' : `${likeCount} / ${bookmarkCount}`,
  },
]

type NewsTableProps = {
  items: StaffNewsListItem[]
  isLoading: boolean
  isFiltered: boolean
  hasMore: boolean
  isLoadingMore: boolean
  onMore: () => void
}

export const NewsTable = ({
  items,
  isLoading,
  isFiltered,
  hasMore,
  isLoadingMore,
  onMore,
}: NewsTableProps) => (
  <>
    <Table
      className="news-table"
      rowKey="id"
      columns={columns}
      dataSource={items}
      loading={isLoading}
      pagination={false}
      locale={{
        emptyText: isLoading ? (
          ' '
        ) : (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={isFiltered ? '没有找到符合条件的文章' : '还没有文章，写第一篇吧'}
          />
        ),
      }}
    />
    {hasMore && (
      <div className="news-more">
        <Button loading={isLoadingMore} onClick={onMore}>
          再看一些
        </Button>
      </div>
    )}
  </>
)
