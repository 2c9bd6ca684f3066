import { Button } from 'antd'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { saveFile } from '../../lib/save-file'
import { useCommand } from '../../lib/use-command'
import { readWorkbook } from './api'

/** The roster for Excel. It comes also when the officer has gone on to another screen meanwhile. */
export const WorkbookButton = ({ event: { id, title } }: { event: StaffEvent }) => {
  const command = useCommand(() => readWorkbook(id), {
    onDone: (file) => saveFile(`${title} 名单.xlsx`, file),
  })
  return (
    <Button loading={command.isPending} onClick={() => command.mutate()}>
      {command.isPending ? '正在生成' : '下载表格'}
    </Button>
  )
}
