import { Button, Flex, Table } from 'antd'
import { UNIT_KIND_NAMES, UNIT_STATUS_NAMES, type UnitStatus } from '../../../core/contract/unit-words'
import { kindsBelow } from '../../../core/rules/unit-tree'
import type { Unit } from '../../../core/contract/unit'
import { ToneTag, type Tone } from '../../components/tone-tag'
import { treeOf, type UnitNode } from '../../lib/unit-tree'

const TONES: Record<UnitStatus, Tone> = { active: 'good', preparatory: 'waiting', closed: 'quiet' }

export const UnitTable = ({
  units,
  onAdd,
  onChange,
}: {
  units: Unit[]
  onAdd: (parent: Unit) => void
  onChange: (unit: Unit) => void
}) => (
  <Table<UnitNode>
    rowKey="id"
    dataSource={treeOf(units)}
    pagination={false}
    scroll={{ x: 640 }}
    expandable={{ defaultExpandAllRows: true }}
    columns={[
      { title: '名称', dataIndex: 'name' },
      { title: '级别', width: 90, render: (_value, { kind }) => UNIT_KIND_NAMES[kind] },
      {
        title: '状态',
        width: 100,
        render: (_value, { status }) => <ToneTag tone={TONES[status]}>{UNIT_STATUS_NAMES[status]}</ToneTag>,
      },
      { title: '对外电话', width: 160, render: (_value, { phone }) => phone ?? '—' },
      {
        title: '操作',
        width: 180,
        render: (_value, unit) => (
          <Flex gap="small">
            <Button size="small" aria-label={`修改${unit.name}`} onClick={() => onChange(unit)}>
              修改
            </Button>
            {kindsBelow(unit.kind).length > 0 && unit.status !== 'closed' && (
              <Button size="small" aria-label={`新建下级：${unit.name}`} onClick={() => onAdd(unit)}>
                新建下级
              </Button>
            )}
          </Flex>
        ),
      },
    ]}
  />
)
