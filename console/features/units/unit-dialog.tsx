import { Form, Input, Select } from 'antd'
import type { UnitInput, UnitPatch } from '../../../core/contract/staff-unit'
import type { Unit } from '../../../core/contract/unit'
import { UNIT_KIND_NAMES, UNIT_STATUS_NAMES, UNIT_STATUSES } from '../../../core/contract/unit-words'
import { kindsBelow } from '../../../core/rules/unit-tree'
import { FormDialog } from '../../components/form-dialog'
import { callApi } from '../../lib/api-client'
import { UNITS_KEY } from '../../lib/units'
import { useDialogCommand } from '../../lib/use-dialog-command'

type Fields = Pick<UnitInput, 'kind' | 'name' | 'status'> & { phone?: string }

const save = (unit: Unit | null, parent: Unit | null) => (fields: Fields) => {
  const { kind, name, status } = fields
  const phone = fields.phone?.trim() || null
  if (unit) {
    const body: UnitPatch = { name, status, phone }
    return callApi(`/staff/units/${unit.id}`, { method: 'PATCH', body })
  }
  const body: UnitInput = { parentId: parent?.id ?? '', kind, name, status, phone }
  return callApi('/staff/units', { method: 'POST', body })
}

/** A new unit below `parent`, or `unit` changed. */
export const UnitDialog = ({
  unit,
  parent,
  onClose,
}: {
  unit: Unit | null
  parent: Unit | null
  onClose: () => void
}) => {
  const [form] = Form.useForm<Fields>()
  const command = useDialogCommand(save(unit, parent), {
    done: '已保存',
    changes: UNITS_KEY,
    onDone: onClose,
  })
  const kinds = unit ? [unit.kind] : kindsBelow(parent?.kind ?? 'city')
  const initial = unit
    ? { ...unit, phone: unit.phone ?? '' }
    : { kind: kinds[0] ?? 'neighbourhood', status: 'active' as const }
  return (
    <FormDialog
      title={unit ? `修改${unit.name}` : `在${parent?.name ?? ''}下新建`}
      form={form}
      initial={initial}
      problem={command.problem}
      isSaving={command.isSaving}
      onSave={command.save}
      onClose={onClose}
    >
      <Form.Item name="kind" label="级别" hidden={!!unit}>
        <Select options={kinds.map((kind) => ({ value: kind, label: UNIT_KIND_NAMES[kind] }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, min: 2, max: 40, message: '请输入 2 到 40 个字的名称' }]}
      >
        <Input placeholder="例如：青禾居民区" maxLength={40} />
      </Form.Item>
      <Form.Item
        name="phone"
        label="对外电话"
        extra="居民在小程序里看到，可以不填。"
        rules={[{ pattern: /^[0-9+() -]{3,30}$/, message: '请检查电话号码' }]}
      >
        <Input inputMode="tel" maxLength={30} />
      </Form.Item>
      <Form.Item name="status" label="状态" extra="筹建中的组织居民可以选，名称后面可加“（筹）”。">
        <Select
          options={UNIT_STATUSES.map((status) => ({ value: status, label: UNIT_STATUS_NAMES[status] }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
