import { Alert, Checkbox, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { ResidentMatchList, ResidentSearch } from '../../../core/contract/roster'
import { useCommand } from '../../lib/use-command'
import { findResidents } from './api'

type Caller = ResidentMatchList['items'][number]

/** Null for what is neither a whole number nor a ticket's code. */
const searchOf = (typed: string): ResidentSearch | null => {
  const digits = typed.replace(/[\s-]/g, '')
  if (/^1\d{10}$/.test(digits)) return { phone: digits }
  return /^\d{4,9}$/.test(digits) ? { spokenCode: digits } : null
}

const wordsOf = ({ name, phone, unitName }: Caller) => [name, phone, unitName].filter(Boolean).join(' · ')

type CallerSearchProps = { eventId: string; onChoose: (caller: Caller | null) => void }

/** Finds the resident on the phone by what only they know whole, and notes that they agreed. Fields of a form. */
export const CallerSearch = ({ eventId, onChoose }: CallerSearchProps) => {
  const form = Form.useFormInstance<{ residentId?: string | undefined }>()
  const [found, setFound] = useState<Caller[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const choose = (caller: Caller | null) => {
    form.setFieldsValue({ residentId: caller?.id })
    onChoose(caller)
  }
  const command = useCommand((search: ResidentSearch) => findResidents(eventId, search), {
    onDone: ({ items }) => {
      setFound(items)
      const [only, ...more] = items
      choose(more.length === 0 ? (only ?? null) : null)
    },
  })
  const search = (typed: string) => {
    const wanted = searchOf(typed)
    setFound(null)
    choose(null)
    setProblem(wanted ? null : '请输入 11 位手机号，或这个活动的入场短码。')
    if (wanted) command.mutate(wanted)
  }
  return (
    <>
      <div className="caller-search">
        <label htmlFor="caller-search">来电人的手机号或入场短码</label>
        <Input.Search
          id="caller-search"
          inputMode="numeric"
          maxLength={13}
          enterButton="查找"
          loading={command.isPending}
          onSearch={search}
        />
        <span className="hint">要输完整。查找会记在操作记录里。</span>
        {problem && <Alert type="error" showIcon title={problem} />}
        {found?.length === 0 && (
          <Alert type="info" showIcon title="没有找到。可以选“没有微信”，用姓名和手机号报名。" />
        )}
      </div>
      <Form.Item
        name="residentId"
        label={found?.length ? '是哪一位' : undefined}
        rules={[{ required: true, message: '请先找到来电的人' }]}
      >
        <Radio.Group
          vertical
          options={(found ?? []).map((caller) => ({ value: caller.id, label: wordsOf(caller) }))}
          onChange={({ target }) => onChoose(found?.find(({ id }) => id === target.value) ?? null)}
        />
      </Form.Item>
      <Form.Item
        name="residentConsent"
        valuePropName="checked"
        rules={[
          {
            validator: (_, isChecked) =>
              isChecked === true ? Promise.resolve() : Promise.reject(new Error('请先问过本人')),
          },
        ]}
      >
        <Checkbox>问过本人，本人同意帮忙报名</Checkbox>
      </Form.Item>
    </>
  )
}
