import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Flex, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import type { AuditQuery } from '../../../core/contract/audit'
import { AUDIT_ACTIONS, AUDIT_TARGETS } from '../../../core/contract/audit-words'
import type { StaffOfficerList } from '../../../core/contract/staff-officer'
import { callApi } from '../../lib/api-client'

export type AuditFilterValues = Pick<AuditQuery, 'officerId' | 'action' | 'targetKind' | 'from' | 'to' | 'q'>

type Fields = Omit<AuditFilterValues, 'from' | 'to'> & { days?: [Dayjs | null, Dayjs | null] | null }

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** Whole days as they are in Shanghai. */
const startOf = (day: Dayjs, offset = 0) =>
  new Date(`${day.add(offset, 'day').format('YYYY-MM-DD')}T00:00:00+08:00`).toISOString()

const valuesOf = ({ days, ...rest }: Fields): AuditFilterValues => ({
  ...rest,
  ...(days?.[0] && { from: startOf(days[0]) }),
  ...(days?.[1] && { to: startOf(days[1], 1) }),
})

export const AuditFilter = ({ onFilter }: { onFilter: (filter: AuditFilterValues) => void }) => {
  const [form] = Form.useForm<Fields>()
  const officers = useQuery({
    queryKey: ['officers'],
    queryFn: () => callApi<StaffOfficerList>('/staff/officers'),
  })
  const choices = { allowClear: true, showSearch: { optionFilterProp: 'label' } } as const
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="audit-filter"
      onFinish={(fields) => onFilter(valuesOf(fields))}
    >
      <Form.Item name="officerId" label="干部">
        <Select
          {...choices}
          placeholder="所有人"
          options={(officers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="action" label="操作">
        <Select {...choices} placeholder="所有操作" options={optionsOf(AUDIT_ACTIONS)} />
      </Form.Item>
      <Form.Item name="targetKind" label="对象">
        <Select {...choices} placeholder="所有对象" options={optionsOf(AUDIT_TARGETS)} />
      </Form.Item>
      <Form.Item name="days" label="日期">
        <DatePicker.RangePicker allowEmpty={[true, true]} className="full" />
      </Form.Item>
      <Form.Item name="q" label="关键词">
        <Input allowClear placeholder="标题、姓名、改动" maxLength={50} />
      </Form.Item>
      <Flex gap="small" align="flex-end" className="audit-filter__buttons">
        <Button type="primary" htmlType="submit">
          查找
        </Button>
        <Button
          onClick={() => {
            form.resetFields()
            onFilter({})
          }}
        >
          清空
        </Button>
      </Flex>
    </Form>
  )
}
