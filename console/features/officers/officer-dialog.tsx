import { Form, Input, Select } from 'antd'
import { OFFICER_ROLES, ROLE_NAMES, ROLE_RIGHTS } from '../../../core/contract/officer-words'
import type {
  FirstPasswordReply,
  OfficerInput,
  OfficerPatch,
  StaffOfficer,
} from '../../../core/contract/staff-officer'
import { FormDialog } from '../../components/form-dialog'
import { UnitTreeSelect } from '../../components/unit-tree-select'
import { callApi } from '../../lib/api-client'
import { useSession } from '../../lib/session'
import { useDialogCommand } from '../../lib/use-dialog-command'
import { OFFICERS_KEY } from './read-officers'

const save =
  (officer: StaffOfficer | null) =>
  async (fields: OfficerInput): Promise<FirstPasswordReply | null> => {
    if (!officer) return callApi<FirstPasswordReply>('/staff/officers', { method: 'POST', body: fields })
    const { name, role, unitId } = fields
    const body: OfficerPatch = { name, role, unitId }
    await callApi(`/staff/officers/${officer.id}`, { method: 'PATCH', body })
    return null
  }

/** A new officer, or one changed; a new one's first password goes to `onFirstPassword`. */
export const OfficerDialog = ({
  officer,
  onFirstPassword,
  onClose,
}: {
  officer: StaffOfficer | null
  onFirstPassword: (reply: FirstPasswordReply) => void
  onClose: () => void
}) => {
  const [form] = Form.useForm<OfficerInput>()
  const session = useSession()
  const command = useDialogCommand(save(officer), {
    ...(officer && { done: '已保存' }),
    changes: OFFICERS_KEY,
    onDone: (reply) => {
      onClose()
      if (reply) onFirstPassword(reply)
    },
  })
  const initial = officer
    ? { loginName: officer.loginName, name: officer.name, role: officer.role, unitId: officer.unit.id }
    : { role: 'editor' as const, unitId: session.officer.unit.id }
  const isSelf = officer?.id === session.officer.id
  return (
    <FormDialog
      title={officer ? `修改${officer.name}` : '新建干部账号'}
      form={form}
      initial={initial}
      problem={command.problem}
      isSaving={command.isSaving}
      okText={officer ? '保存' : '新建'}
      onSave={command.save}
      onClose={onClose}
    >
      <Form.Item
        name="loginName"
        label="登录名"
        extra="字母、数字、点和横线，以后不能改。"
        hidden={!!officer}
        rules={[
          {
            required: true,
            pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,31}$/,
            message: '请输入 2 到 32 个字母或数字',
          },
        ]}
      >
        <Input autoComplete="off" autoCapitalize="none" maxLength={32} />
      </Form.Item>
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请输入姓名' }]}
      >
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="role" label="角色">
        <Select
          disabled={isSelf}
          options={OFFICER_ROLES.map((role) => ({
            value: role,
            label: `${ROLE_NAMES[role]}：${ROLE_RIGHTS[role]}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="unitId"
        label="负责"
        extra="包括它下面的所有组织。"
        rules={[{ required: true, message: '请选择街道或居民区' }]}
      >
        <UnitTreeSelect disabled={isSelf} />
      </Form.Item>
    </FormDialog>
  )
}
