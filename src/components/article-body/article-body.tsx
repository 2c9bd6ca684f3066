import { memo } from 'react'
import { View } from '@tarojs/components'
import type { ArticleBody as Body, BlockNode } from '../../../core/contract/article-body'
import { gatherSpeeches, type Speech } from '../../../core/rules/article-speeches'
import { BodyAttachment } from './body-attachment'
import { BodyImage } from './body-image'
import { BodyList } from './body-list'
import { BodyTable } from './body-table'
import { InlineText } from './inline-text'
import './article-body.scss'

function SpeechBlock({ speech }: { speech: Speech }) {
  return (
    <View className="article-body__speech">
      <InlineText nodes={speech.title} className="article-body__speech-title" />
      <InlineText nodes={speech.byline} className="article-body__byline" />
      {speech.quotation.map((paragraph, index) => (
        <InlineText key={index} nodes={paragraph.content} className="article-body__quotation" />
      ))}
    </View>
  )
}

const picturesOf = ({ content }: Body) =>
  content.flatMap((block) => (block.type === 'image' ? [block.attrs.src] : []))

type BlockProps = { block: BlockNode | Speech; pictures: readonly string[] }

function Block({ block, pictures }: BlockProps) {
  switch (block.type) {
    case 'speech':
      return <SpeechBlock speech={block} />
    case 'heading':
      return <InlineText nodes={block.content} className={`article-body__heading-${block.attrs.level}`} />
    case 'paragraph':
      return <InlineText nodes={block.content} className="article-body__paragraph" />
    case 'blockquote':
      return (
        <View className="article-body__quote">
          {block.content.map((paragraph, index) => (
            <InlineText key={index} nodes={paragraph.content} className="article-body__paragraph" />
          ))}
        </View>
      )
    case 'bulletList':
    case 'orderedList':
      return <BodyList node={block} />
    case 'image':
      return <BodyImage node={block} pictures={pictures} />
    case 'table':
      return <BodyTable node={block} />
    case 'attachment':
      return <BodyAttachment node={block} />
  }
}

/** An article by our own components: no HTML reaches the page, and text shows as it was typed. */
export const ArticleBody = memo(function ArticleBody({ body }: { body: Body }) {
  const pictures = picturesOf(body)
  return (
    <View className="article-body">
      {gatherSpeeches(body.content).map((block, index) => (
        <Block key={index} block={block} pictures={pictures} />
      ))}
    </View>
  )
})
