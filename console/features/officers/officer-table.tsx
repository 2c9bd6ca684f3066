import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Popconfirm, Table } from 'antd'
import { ROLE_NAMES } from '../../../core/contract/officer-words'
import type { FirstPasswordReply, StaffOfficer } from '../../../core/contract/staff-officer'
import { ToneTag } from '../../components/tone-tag'
import { callApi } from '../../lib/api-client'
import { dayAndTime } from '../../lib/china-time'
import { useSession } from '../../lib/session'
import { useCommand } from '../../lib/use-command'
import { OFFICERS_KEY } from './read-officers'

const setDisabled = ({ id, isDisabled }: Pick<StaffOfficer, 'id' | 'isDisabled'>) =>
  callApi(`/staff/officers/${id}`, { method: 'PATCH', body: { isDisabled } })
const reset = (id: string) => callApi<FirstPasswordReply>(`/staff/officers/${id}/reset`, { method: 'POST' })

const OfficerTags = ({ officer }: { officer: StaffOfficer }) => (
  <Flex gap={4} wrap>
    {officer.isDisabled && <ToneTag tone="quiet">已停用</ToneTag>}
    {!officer.isDisabled && officer.mustChangePassword && <ToneTag tone="waiting">首次密码未改</ToneTag>}
    {!officer.isDisabled && !officer.mustChangePassword && <ToneTag tone="good">正常</ToneTag>}
    {officer.hasTotp && <ToneTag tone="good">动态验证码</ToneTag>}
  </Flex>
)

const OfficerActions = ({
  officer,
  onChange,
  onFirstPassword,
}: {
  officer: StaffOfficer
  onChange: (officer: StaffOfficer) => void
  onFirstPassword: (reply: FirstPasswordReply) => void
}) => {
  const client = useQueryClient()
  const readAnew = () => client.invalidateQueries({ queryKey: OFFICERS_KEY })
  const disabling = useCommand(setDisabled, {
    done: officer.isDisabled ? '账号已启用' : '账号已停用，已退出登录',
    onDone: readAnew,
  })
  const resetting = useCommand(reset, {
    onDone: async (reply) => {
      await readAnew()
      onFirstPassword(reply)
    },
  })
  const isSelf = useSession().officer.id === officer.id
  const { id, name, isDisabled } = officer
  return (
    <Flex gap="small">
      <Button size="small" aria-label={`修改${name}`} onClick={() => onChange(officer)}>
        修改
      </Button>
      {!isSelf && (
        <Popconfirm
          title={`重置${name}的密码？`}
          description="原来的密码和动态验证码都会作废。"
          okText="重置"
          cancelText="不重置"
          onConfirm={() => resetting.mutate(id)}
        >
          <Button size="small" aria-label={`重置密码：${name}`} loading={resetting.isPending}>
            重置密码
          </Button>
        </Popconfirm>
      )}
      {!isSelf && (
        <Popconfirm
          title={isDisabled ? `重新启用${name}的账号？` : `停用${name}的账号？`}
          okText={isDisabled ? '启用' : '停用'}
          cancelText="取消"
          onConfirm={() => disabling.mutate({ id, isDisabled: !isDisabled })}
        >
          <Button size="small" danger={!isDisabled} aria-label={`${isDisabled ? '启用' : '停用'}${name}`}>
            {isDisabled ? '启用' : '停用'}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  )
}

export const OfficerTable = ({
  officers,
  ...does
}: {
  officers: StaffOfficer[]
  onChange: (officer: StaffOfficer) => void
  onFirstPassword: (reply: FirstPasswordReply) => void
}) => (
  <Table<StaffOfficer>
    rowKey="id"
    dataSource={officers}
    pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    scroll={{ x: 1010 }}
    columns={[
      { title: '姓名', width: 120, dataIndex: 'name' },
      { title: '登录名', width: 130, dataIndex: 'loginName' },
      { title: '角色', width: 105, render: (_value, { role }) => ROLE_NAMES[role] },
      { title: '负责', render: (_value, { unit }) => unit.name },
      { title: '状态', width: 150, render: (_value, officer) => <OfficerTags officer={officer} /> },
      {
        title: '上次登录',
        width: 170,
        render: (_value, { lastSignInAt }) => (lastSignInAt ? dayAndTime(lastSignInAt) : '还没有'),
      },
      {
        title: '操作',
        width: 230,
        render: (_value, officer) => <OfficerActions officer={officer} {...does} />,
      },
    ]}
  />
)
