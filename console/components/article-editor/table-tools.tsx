import type { Editor } from '@tiptap/core'
import { ToolButton } from './tool-button'

/** Shown while the cursor stands in a table. */
export const TableTools = ({ editor }: { editor: Editor }) => {
  const chain = () => editor.chain().focus()
  const tools: [label: string, run: () => boolean][] = [
    ['下面加一行', () => chain().addRowAfter().run()],
    ['右边加一列', () => chain().addColumnAfter().run()],
    ['删这一行', () => chain().deleteRow().run()],
    ['删这一列', () => chain().deleteColumn().run()],
    ['首行作表头', () => chain().toggleHeaderRow().run()],
    ['删除表格', () => chain().deleteTable().run()],
  ]
  return (
    <div className="toolbar__more" role="group" aria-label="表格">
      {tools.map(([label, run]) => (
        <ToolButton key={label} label={label} onClick={run} isWord />
      ))}
    </div>
  )
}
