import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { StaffTask } from '../../../core/contract/staff-stats'
import { ToneTag } from '../../components/tone-tag'
import { wordsOf } from './task-words'

/** So many are shown at once; there are more only where a street has left things lying. */
const SHOWN_FIRST = 12

/** What needs the officer, the most urgent first, each a link to where it is done. */
export const TaskList = ({ tasks }: { tasks: StaffTask[] }) => {
  const [isWhole, setWhole] = useState(false)
  const lines = tasks.flatMap((task) => wordsOf(task, new Date()) ?? [])
  if (lines.length === 0) return <p className="task-list__none">现在没有等着您处理的事。</p>
  const shown = isWhole ? lines : lines.slice(0, SHOWN_FIRST)
  return (
    <>
      <ul className="task-list">
        {shown.map(({ key, label, tone, title, detail, to }) => (
          <li key={key}>
            <Link to={to} className="task-list__link">
              <ToneTag tone={tone}>{label}</ToneTag>
              <span className="task-list__words">
                <span className="task-list__title">{title}</span>
                {detail && <span className="hint">{detail}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button block className="more" onClick={() => setWhole(true)}>
          再看 {lines.length - shown.length} 件
        </Button>
      )}
    </>
  )
}
