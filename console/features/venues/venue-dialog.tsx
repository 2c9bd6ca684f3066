import { Flex, Form, Input, InputNumber } from 'antd'
import type { StaffVenue, VenueInput } from '../../../core/contract/staff-venue'
import { FormDialog } from '../../components/form-dialog'
import { UnitTreeSelect } from '../../components/unit-tree-select'
import { callApi } from '../../lib/api-client'
import { useSession } from '../../lib/session'
import { useDialogCommand } from '../../lib/use-dialog-command'
import { VENUES_KEY } from './read-venues'

type Fields = Omit<VenueInput, 'latitude' | 'longitude'> & {
  latitude?: number | null
  longitude?: number | null
}

const save = (venue: StaffVenue | null) => (fields: Fields) => {
  const body: VenueInput = {
    ...fields,
    latitude: fields.latitude ?? null,
    longitude: fields.longitude ?? null,
  }
  return venue
    ? callApi(`/staff/venues/${venue.id}`, { method: 'PUT', body })
    : callApi('/staff/venues', { method: 'POST', body })
}

export const VenueDialog = ({ venue, onClose }: { venue: StaffVenue | null; onClose: () => void }) => {
  const [form] = Form.useForm<Fields>()
  const { officer } = useSession()
  const command = useDialogCommand(save(venue), { done: '已保存', changes: VENUES_KEY, onDone: onClose })
  const initial = venue
    ? {
        unitId: venue.unit.id,
        name: venue.name,
        address: venue.address,
        latitude: venue.latitude,
        longitude: venue.longitude,
      }
    : { unitId: officer.unit.id }
  const text = (label: string, max: number) => [
    { required: true, whitespace: true, min: 2, max, message: `请输入${label}` },
  ]
  return (
    <FormDialog
      title={venue ? `修改${venue.name}` : '新建场地'}
      form={form}
      initial={initial}
      problem={command.problem}
      isSaving={command.isSaving}
      onSave={command.save}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={text('名称', 40)}>
        <Input placeholder="例如：临溪睦邻中心" maxLength={40} />
      </Form.Item>
      <Form.Item name="address" label="地址" rules={text('地址', 100)}>
        <Input placeholder="例如：柳荫路 18 号 2 楼" maxLength={100} />
      </Form.Item>
      <Form.Item name="unitId" label="属于" rules={[{ required: true, message: '请选择街道或居民区' }]}>
        <UnitTreeSelect />
      </Form.Item>
      <Flex gap="middle">
        <Form.Item name="latitude" label="纬度" className="grow">
          <InputNumber min={-90} max={90} className="full" />
        </Form.Item>
        <Form.Item name="longitude" label="经度" className="grow">
          <InputNumber min={-180} max={180} className="full" />
        </Form.Item>
      </Flex>
      <p className="hint">在腾讯地图上找到这个地方，把坐标抄过来；填了以后居民可以点开地图导航。</p>
    </FormDialog>
  )
}
