import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import BoldOutlined from '@ant-design/icons/es/icons/BoldOutlined'
import ItalicOutlined from '@ant-design/icons/es/icons/ItalicOutlined'
import OrderedListOutlined from '@ant-design/icons/es/icons/OrderedListOutlined'
import PaperClipOutlined from '@ant-design/icons/es/icons/PaperClipOutlined'
import PictureOutlined from '@ant-design/icons/es/icons/PictureOutlined'
import RedoOutlined from '@ant-design/icons/es/icons/RedoOutlined'
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined'
import UndoOutlined from '@ant-design/icons/es/icons/UndoOutlined'
import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined'
import { Select } from 'antd'
import { FilePicker } from './file-picker'
import { LinkButton } from './link-button'
import { TableTools } from './table-tools'
import { ToolButton } from './tool-button'
import type { ArticleUploads } from './use-article-uploads'

const TEXT_KINDS = [
  { value: 0, label: '正文' },
  { value: 2, label: '大标题' },
  { value: 3, label: '小标题' },
]

/** Somebody's speech: its title, who speaks, and the words; the phone sets the three as one. */
const insertSpeech = (editor: Editor) => {
  const at = editor.state.selection.to
  const text = (words: string) => [{ type: 'text', text: words }]
  editor
    .chain()
    .focus()
    .insertContentAt(at, [
      { type: 'heading', attrs: { level: 3 }, content: text('《讲话题目》') },
      { type: 'paragraph', content: text('讲话人') },
      { type: 'blockquote', content: [{ type: 'paragraph', content: text('讲话内容') }] },
    ])
    .run()
}

const useLook = (editor: Editor) =>
  useEditorState({
    editor,
    selector: ({ editor: shown }) => ({
      level: ([2, 3] as const).find((level) => shown.isActive('heading', { level })) ?? 0,
      isBold: shown.isActive('bold'),
      isItalic: shown.isActive('italic'),
      isLink: shown.isActive('link'),
      isQuote: shown.isActive('blockquote'),
      isBullets: shown.isActive('bulletList'),
      isNumbers: shown.isActive('orderedList'),
      isTable: shown.isActive('table'),
      canUndo: shown.can().undo(),
      canRedo: shown.can().redo(),
    }),
  })

/** What can be done with the text, in words an officer knows. */
export const Toolbar = ({ editor, uploads }: { editor: Editor; uploads: ArticleUploads }) => {
  const look = useLook(editor)
  const chain = () => editor.chain().focus()
  const setKind = (level: number) =>
    level === 2 || level === 3 ? chain().setHeading({ level }).run() : chain().setParagraph().run()
  return (
    <div className="toolbar" role="toolbar" aria-label="排版">
      <Select
        className="toolbar__kind"
        aria-label="文字样式"
        variant="borderless"
        options={TEXT_KINDS}
        value={look.level}
        onChange={setKind}
      />
      <ToolButton
        label="加粗"
        icon={<BoldOutlined />}
        isOn={look.isBold}
        onClick={() => chain().toggleBold().run()}
      />
      <ToolButton
        label="斜体"
        icon={<ItalicOutlined />}
        isOn={look.isItalic}
        onClick={() => chain().toggleItalic().run()}
      />
      <LinkButton editor={editor} isOn={look.isLink} />
      <span className="toolbar__gap" />
      <ToolButton label="引用" isOn={look.isQuote} onClick={() => chain().toggleQuotation().run()} isWord />
      <ToolButton
        label="列表"
        icon={<UnorderedListOutlined />}
        isOn={look.isBullets}
        onClick={() => chain().toggleBulletList().run()}
      />
      <ToolButton
        label="编号"
        icon={<OrderedListOutlined />}
        isOn={look.isNumbers}
        onClick={() => chain().toggleOrderedList().run()}
      />
      <span className="toolbar__gap" />
      <FilePicker
        label="图片"
        icon={<PictureOutlined />}
        accept="image/jpeg,image/png,image/webp,image/gif"
        onFiles={(files) => void uploads.addPictures(editor, files)}
      />
      <FilePicker
        label="附件"
        icon={<PaperClipOutlined />}
        accept=".pdf,.docx,.xlsx,.pptx,.zip"
        onFiles={(files) => void uploads.addAttachments(editor, files)}
      />
      <ToolButton
        label="表格"
        icon={<TableOutlined />}
        isOn={look.isTable}
        onClick={() => !look.isTable && chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        isWord
      />
      <ToolButton label="讲话" onClick={() => insertSpeech(editor)} isWord />
      <span className="toolbar__gap" />
      <ToolButton
        label="撤销"
        icon={<UndoOutlined />}
        isDisabled={!look.canUndo}
        onClick={() => chain().undo().run()}
      />
      <ToolButton
        label="重做"
        icon={<RedoOutlined />}
        isDisabled={!look.canRedo}
        onClick={() => chain().redo().run()}
      />
      {look.isTable && <TableTools editor={editor} />}
    </div>
  )
}
