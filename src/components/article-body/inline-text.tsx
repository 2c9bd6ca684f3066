import { Text } from '@tarojs/components'
import type { InlineNode, Mark, TextNode } from '../../../core/contract/article-body'
import { openLink } from '@/lib/open-link'

const linkOf = (marks: readonly Mark[]) => marks.find((mark) => mark.type === 'link')?.attrs.href

const classOf = (marks: readonly Mark[]) => marks.map((mark) => `article-body__${mark.type}`).join(' ')

function MarkedText({ node: { text, marks = [] } }: { node: TextNode }) {
  const href = linkOf(marks)
  if (href === undefined) return <Text className={classOf(marks)}>{text}</Text>
  return (
    <Text className={classOf(marks)} role="link" onClick={() => openLink(href)}>
      {text}
    </Text>
  )
}

/** A paragraph's text in one node, more only where it is marked. */
export function InlineText({
  nodes = [],
  className = '',
}: {
  nodes?: readonly InlineNode[] | undefined
  className?: string
}) {
  return (
    <Text className={`article-body__text ${className}`} userSelect>
      {nodes.map((node, index) => {
        if (node.type === 'hardBreak') return '\n'
        return node.marks && node.marks.length > 0 ? <MarkedText key={index} node={node} /> : node.text
      })}
    </Text>
  )
}
