import { NodeViewWrapper, type NodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined'
import { Button, Input, Spin } from 'antd'
import { ArticleImage } from './article-extensions'

/** The picture with its description below, asked for where it is missing. */
const ImageView = ({ node, updateAttributes, deleteNode, selected, editor }: NodeViewProps) => {
  const { src, alt } = node.attrs as { src: string; alt: string }
  const isOnItsWay = !src.startsWith('/api/')
  return (
    <NodeViewWrapper className={`article-image ${selected ? 'article-image--selected' : ''}`}>
      <div className="article-image__frame" data-drag-handle contentEditable={false}>
        <img src={isOnItsWay ? src : `${src}?w=1125`} alt={alt} />
        {isOnItsWay && (
          <div className="article-image__waiting" role="status">
            <Spin /> 正在上传
          </div>
        )}
        {editor.isEditable && (
          <Button
            className="article-image__remove"
            icon={<DeleteOutlined />}
            aria-label="删除这张图片"
            onClick={deleteNode}
          />
        )}
      </div>
      <Input
        className="article-image__alt"
        aria-label="图片说明"
        placeholder="说一说图上是什么，读给看不清的居民听"
        status={alt === '' ? 'warning' : ''}
        maxLength={100}
        value={alt}
        disabled={!editor.isEditable}
        onChange={({ target }) => updateAttributes({ alt: target.value })}
      />
    </NodeViewWrapper>
  )
}

export const ShownImage = ArticleImage.extend({
  addNodeView: () =>
    ReactNodeViewRenderer(ImageView, {
      // Typing the description is the field's own business.
      stopEvent: ({ event }) => event.target instanceof HTMLInputElement,
    }),
})
