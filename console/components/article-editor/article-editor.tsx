import { Placeholder } from '@tiptap/extensions'
import { EditorContent, useEditor } from '@tiptap/react'
import { App } from 'antd'
import { useEffect, useRef } from 'react'
import type { ArticleBody } from '../../../core/contract/article-body'
import { toArticleBody, toEditorDocument } from './article-document'
import { articleExtensions } from './article-extensions'
import { ShownAttachment } from './attachment-view'
import { ShownImage } from './image-view'
import { cleanPastedHtml } from './paste/clean-pasted-html'
import { Toolbar } from './toolbar'
import { useArticleUploads } from './use-article-uploads'
import './article-editor.css'

const extensions = [
  ...articleExtensions({ image: ShownImage, attachment: ShownAttachment }),
  Placeholder.configure({ placeholder: '从这里写起，也可以把图片、附件拖进来，或从 Word、公众号粘贴。' }),
]

type ArticleEditorProps = {
  /** Taken once; for another article the editor is made anew by its key. */
  initial: ArticleBody
  isEditable: boolean
  onChange: (body: ArticleBody) => void
  onUploading: (isUploading: boolean) => void
}

/** The body of an article, as residents will see it set. */
export const ArticleEditor = ({ initial, isEditable, onChange, onUploading }: ArticleEditorProps) => {
  const { message } = App.useApp()
  const uploads = useArticleUploads()
  // The editor is made once; what it calls is always the latest.
  const latest = useRef({ onChange, uploads })
  useEffect(() => {
    latest.current = { onChange, uploads }
  })
  useEffect(() => onUploading(uploads.isUploading), [onUploading, uploads.isUploading])

  const editor = useEditor({
    extensions,
    content: toEditorDocument(initial),
    editable: isEditable,
    editorProps: {
      attributes: {
        class: 'article-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '正文',
        lang: 'zh-CN',
      },
      transformPastedHTML: (html) => {
        const { html: cleaned, lostPictures } = cleanPastedHtml(html)
        if (lostPictures > 0)
          void message.warning(`${lostPictures} 张图片没能一起粘贴，请先存到电脑，再拖进来。`, 8)
        return cleaned
      },
      handlePaste: (_view, event) => {
        const files = [...(event.clipboardData?.files ?? [])]
        // Word puts a picture of the text beside the text itself.
        const hasText = event.clipboardData?.types.includes('text/html') ?? false
        if (files.length === 0 || hasText) return false
        latest.current.uploads.add(editor, files)
        return true
      },
      handleDrop: (view, event, _slice, isMoved) => {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (isMoved || files.length === 0) return false
        event.preventDefault()
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        latest.current.uploads.add(editor, files, at)
        return true
      },
    },
    onUpdate: ({ editor: updated }) => {
      latest.current.uploads.sendEmbedded(updated)
      latest.current.onChange(toArticleBody(updated.getJSON()))
    },
  })

  return (
    <div className="article-editor">
      {isEditable && <Toolbar editor={editor} uploads={uploads} />}
      <EditorContent editor={editor} />
    </div>
  )
}
