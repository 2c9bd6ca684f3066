import type { Editor } from '@tiptap/core'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { messageOf } from '../../lib/api-error'
import { uploadAttachment, uploadPicture } from '../../lib/uploads'
import { blobOfDataUrl, pictureSize } from './picture-size'

/** The image node that stands for a picture on its way, wherever it has been moved to meanwhile. */
const changeImage = (editor: Editor, src: string, attrs: Record<string, unknown> | null) => {
  const { tr, doc } = editor.state
  doc.descendants((node, position) => {
    if (node.type.name !== 'image' || node.attrs.src !== src) return
    const at = tr.mapping.map(position)
    if (attrs) tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attrs })
    else tr.delete(at, at + node.nodeSize)
  })
  // Undoing must not bring back an address that only this browser knows.
  editor.view.dispatch(tr.setMeta('addToHistory', false))
}

/** Pictures and files on their way into an article. */
export const useArticleUploads = () => {
  const { message } = App.useApp()
  const [count, setCount] = useState(0)
  const known = useRef(new Set<string>())

  const track = async (name: string, work: () => Promise<unknown>) => {
    setCount((before) => before + 1)
    try {
      await work()
      return true
    } catch (error) {
      const reason = messageOf(error)
      void message.error(reason.includes(name) ? reason : `${name}：${reason}`, 6)
      return false
    } finally {
      setCount((before) => before - 1)
    }
  }

  const send = async (editor: Editor, src: string, file: Blob, name: string) => {
    const isSent = await track(name, async () => {
      const { width, height, src: kept } = await uploadPicture(file)
      if (!editor.isDestroyed) changeImage(editor, src, { src: kept, width, height })
    })
    if (!isSent && !editor.isDestroyed) changeImage(editor, src, null)
    if (src.startsWith('blob:')) URL.revokeObjectURL(src)
  }

  const addPictures = async (editor: Editor, files: readonly File[], at?: number) => {
    for (const file of files) {
      const size = await pictureSize(file)
      if (!size) {
        void message.error(`${file.name}：这张图片打不开，请换成 JPG 或 PNG 图片。`, 6)
        continue
      }
      const src = URL.createObjectURL(file)
      const node = { type: 'image', attrs: { src, alt: '', ...size } }
      editor
        .chain()
        .focus()
        .insertContentAt(at ?? editor.state.selection.to, node)
        .run()
      void send(editor, src, file, file.name)
    }
  }

  const addAttachments = async (editor: Editor, files: readonly File[], at?: number) => {
    for (const file of files) {
      await track(file.name, async () => {
        const attrs = await uploadAttachment(file)
        if (editor.isDestroyed) return
        const place = Math.min(at ?? editor.state.selection.to, editor.state.doc.content.size)
        editor.chain().insertContentAt(place, { type: 'attachment', attrs }).run()
      })
    }
  }

  /** Pictures that were pasted together with text carry their bytes with them. */
  const sendEmbedded = (editor: Editor) => {
    const found: string[] = []
    editor.state.doc.descendants((node) => {
      const src: unknown = node.type.name === 'image' ? node.attrs.src : null
      if (typeof src === 'string' && src.startsWith('data:') && !known.current.has(src)) found.push(src)
    })
    for (const src of found) {
      known.current.add(src)
      const file = blobOfDataUrl(src)
      if (file) void send(editor, src, file, '粘贴的图片')
    }
  }

  const add = (editor: Editor, files: readonly File[], at?: number) => {
    const isPicture = ({ type }: File) => type.startsWith('image/')
    void addPictures(editor, files.filter(isPicture), at)
    const others = files.filter((file) => !isPicture(file))
    if (others.length > 0) void addAttachments(editor, others, at)
  }

  return { add, addPictures, addAttachments, sendEmbedded, isUploading: count > 0 }
}

export type ArticleUploads = ReturnType<typeof useArticleUploads>
