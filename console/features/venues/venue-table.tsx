import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Popconfirm, Table, Typography } from 'antd'
import type { StaffVenue } from '../../../core/contract/staff-venue'
import { ToneTag } from '../../components/tone-tag'
import { callApi } from '../../lib/api-client'
import { useCommand } from '../../lib/use-command'
import { VENUES_KEY } from './read-venues'

const remove = ({ id }: StaffVenue) => callApi(`/staff/venues/${id}`, { method: 'DELETE' })

export const VenueTable = ({
  venues,
  onChange,
}: {
  venues: StaffVenue[]
  onChange: (venue: StaffVenue) => void
}) => {
  const client = useQueryClient()
  const { mutate } = useCommand(remove, {
    done: '场地已删除',
    onDone: () => client.invalidateQueries({ queryKey: VENUES_KEY }),
  })
  return (
    <Table<StaffVenue>
      rowKey="id"
      dataSource={venues}
      pagination={false}
      scroll={{ x: 720 }}
      locale={{ emptyText: <Typography.Text type="secondary">还没有场地</Typography.Text> }}
      columns={[
        { title: '名称', dataIndex: 'name' },
        { title: '地址', dataIndex: 'address' },
        { title: '属于', width: 160, render: (_value, { unit }) => unit.name },
        {
          title: '地图',
          width: 90,
          render: (_value, { latitude }) =>
            latitude === null ? <ToneTag tone="quiet">未标</ToneTag> : <ToneTag tone="good">已标</ToneTag>,
        },
        {
          title: '操作',
          width: 150,
          render: (_value, venue) =>
            venue.isInScope && (
              <Flex gap="small">
                <Button size="small" aria-label={`修改${venue.name}`} onClick={() => onChange(venue)}>
                  修改
                </Button>
                <Popconfirm
                  title={`删除${venue.name}？`}
                  okText="删除"
                  cancelText="不删"
                  onConfirm={() => mutate(venue)}
                >
                  <Button size="small" danger aria-label={`删除${venue.name}`}>
                    删除
                  </Button>
                </Popconfirm>
              </Flex>
            ),
        },
      ]}
    />
  )
}
