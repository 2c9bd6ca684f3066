import { Text, View } from '@tarojs/components'
import type { BlockNode } from '../../../core/contract/article-body'
import { openFile } from '@/lib/open-file'
import { Icon } from '../icon'

type AttachmentNode = Extract<BlockNode, { type: 'attachment' }>

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

export function BodyAttachment({ node: { attrs } }: { node: AttachmentNode }) {
  return (
    <View
      className="article-body__attachment"
      role="button"
      aria-label={`打开附件 ${attrs.name}`}
      onClick={() => openFile(attrs.src, attrs.name)}
    >
      <Icon name="file" />
      <Text className="article-body__attachment-name">{attrs.name}</Text>
      <Text className="article-body__attachment-size">{sizeOf(attrs.size)}</Text>
    </View>
  )
}
