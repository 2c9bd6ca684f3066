import { Button } from 'antd'
import { useState } from 'react'
import type { RosterEntry } from '../../../core/contract/roster'
import { useCommand } from '../../lib/use-command'
import { readPhone } from './api'

/** The number is masked until it is asked for; that it was is in the audit log. */
export const PhoneButton = ({ entry }: { entry: RosterEntry }) => {
  const [phone, setPhone] = useState<string | null>(null)
  const command = useCommand(() => readPhone(entry.id), { onDone: (read) => setPhone(read.phone) })
  if (entry.phone === null) return <span className="hint">没留电话</span>
  if (phone !== null) return <a href={`tel:${phone}`}>{phone}</a>
  return (
    <Button
      size="small"
      aria-label={`${entry.phone}，显示${entry.name}的电话`}
      loading={command.isPending}
      onClick={() => command.mutate()}
    >
      {entry.phone}
    </Button>
  )
}
