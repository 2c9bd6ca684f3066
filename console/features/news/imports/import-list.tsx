import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined'
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined'
import CloseCircleOutlined from '@ant-design/icons/es/icons/CloseCircleOutlined'
import LoadingOutlined from '@ant-design/icons/es/icons/LoadingOutlined'
import { Progress } from 'antd'
import { Link } from 'react-router-dom'
import type { ImportRow } from './use-imports'

const ICONS = {
  waiting: <ClockCircleOutlined aria-label="在排队" />,
  running: <LoadingOutlined aria-label="正在读" />,
  imported: <CheckCircleOutlined className="import-row__good" aria-label="已导入" />,
  unchanged: <CheckCircleOutlined aria-label="以前导入过" />,
  failed: <CloseCircleOutlined className="import-row__bad" aria-label="没有导入" />,
}

const Outcome = ({ row }: { row: ImportRow }) => {
  switch (row.state) {
    case 'waiting':
      return <span className="import-row__about">在排队</span>
    case 'running':
      return <span className="import-row__about">正在读</span>
    case 'failed':
      return <span className="import-row__about import-row__bad">{row.reason}</span>
    case 'imported':
    case 'unchanged':
      return (
        <span className="import-row__about">
          {row.state === 'unchanged' && '以前导入过，没有再导一遍 · '}
          {row.publishedOn ?? '没有写日期'} · {row.blocks} 段
        </span>
      )
  }
}

const isDone = ({ state }: ImportRow) => state !== 'waiting' && state !== 'running'

/** What became of each file, with the way to look it through. */
export const ImportList = ({ rows }: { rows: readonly ImportRow[] }) => {
  const done = rows.filter(isDone).length
  return (
    <section aria-label="导入的文件">
      <div className="import-progress">
        <Progress
          percent={Math.round((done / rows.length) * 100)}
          aria-label="导入进度"
          format={() => `${done} / ${rows.length}`}
        />
      </div>
      <ul className="import-list">
        {rows.map((row) => (
          <li key={row.key} className="import-row">
            {ICONS[row.state]}
            <div className="import-row__words">
              <strong>{'title' in row ? row.title : row.fileName}</strong>
              <span className="import-row__file">{'title' in row && row.fileName}</span>
              <Outcome row={row} />
            </div>
            {'id' in row && (
              <Link to={`/news/${row.id}`}>{row.state === 'imported' ? '看一遍再发布' : '打开'}</Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
