import { NodeViewWrapper, type NodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined'
import PaperClipOutlined from '@ant-design/icons/es/icons/PaperClipOutlined'
import { Button } from 'antd'
import { ArticleAttachment } from './article-extensions'

export const sizeText = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

const AttachmentView = ({ node, deleteNode, selected, editor }: NodeViewProps) => {
  const { src, name, size } = node.attrs as { src: string; name: string; size: number }
  return (
    <NodeViewWrapper className={`article-file ${selected ? 'article-file--selected' : ''}`} data-drag-handle>
      <PaperClipOutlined aria-hidden />
      <a href={src} download={name}>
        {name}
      </a>
      <span className="article-file__size">{sizeText(size)}</span>
      {editor.isEditable && (
        <Button type="text" icon={<DeleteOutlined />} aria-label={`删除附件 ${name}`} onClick={deleteNode} />
      )}
    </NodeViewWrapper>
  )
}

export const ShownAttachment = ArticleAttachment.extend({
  addNodeView: () => ReactNodeViewRenderer(AttachmentView),
})
