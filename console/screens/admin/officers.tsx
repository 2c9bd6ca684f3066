import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { FirstPasswordReply, StaffOfficer } from '../../../core/contract/staff-officer'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { FirstPasswordDialog } from '../../features/officers/first-password-dialog'
import { OfficerDialog } from '../../features/officers/officer-dialog'
import { OfficerTable } from '../../features/officers/officer-table'
import { OFFICERS_KEY, readOfficers } from '../../features/officers/read-officers'

const OfficersScreen = () => {
  const { data, isPending, error, refetch } = useQuery({ queryKey: OFFICERS_KEY, queryFn: readOfficers })
  const [editing, setEditing] = useState<{ officer: StaffOfficer | null } | null>(null)
  const [reply, setReply] = useState<FirstPasswordReply | null>(null)
  return (
    <>
      <ScreenHeader
        title="干部账号"
        about="每人一个账号，不要共用：操作记录写的是登录的人。"
        actions={
          <Button type="primary" onClick={() => setEditing({ officer: null })}>
            新建账号
          </Button>
        }
      />
      {isPending ? (
        <Loading />
      ) : error ? (
        <Problem error={error} onRetry={refetch} />
      ) : (
        <OfficerTable
          officers={data.items}
          onChange={(officer) => setEditing({ officer })}
          onFirstPassword={setReply}
        />
      )}
      {editing && <OfficerDialog {...editing} onFirstPassword={setReply} onClose={() => setEditing(null)} />}
      {reply && <FirstPasswordDialog reply={reply} onClose={() => setReply(null)} />}
    </>
  )
}

export default OfficersScreen
