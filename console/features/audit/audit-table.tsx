import { Table, Typography } from 'antd'
import type { AuditEntry } from '../../../core/contract/audit'
import { AUDIT_ACTIONS } from '../../../core/contract/audit-words'
import { focusableTable } from '../../components/focusable-table'
import { exactTime } from '../../lib/china-time'
import { AuditChanges } from './audit-changes'
import { AuditTarget } from './audit-target'

export const AuditTable = ({ entries, isLoading }: { entries: AuditEntry[]; isLoading: boolean }) => (
  <Table<AuditEntry>
    rowKey="id"
    dataSource={entries}
    loading={isLoading}
    pagination={false}
    scroll={{ x: 1000 }}
    components={focusableTable}
    locale={{ emptyText: <Typography.Text type="secondary">没有符合条件的记录</Typography.Text> }}
    columns={[
      { title: '时间', width: 180, render: (_value, { at }) => <time dateTime={at}>{exactTime(at)}</time> },
      { title: '干部', width: 110, render: (_value, { officer }) => officer.name },
      {
        title: '操作',
        width: 140,
        render: (_value, { action }) => AUDIT_ACTIONS[action],
      },
      { title: '对象', width: 190, render: (_value, entry) => <AuditTarget entry={entry} /> },
      { title: '属于', width: 120, render: (_value, { unit }) => unit?.name ?? '—' },
      { title: '内容', render: (_value, entry) => <AuditChanges entry={entry} /> },
      { title: '来自', width: 120, dataIndex: 'address' },
    ]}
  />
)
