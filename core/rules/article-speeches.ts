import type { BlockNode, InlineNode } from '../contract/article-body'

type BlockOf<Type extends BlockNode['type']> = Extract<BlockNode, { type: Type }>

/** What somebody said: a heading, the speaker's byline and the quotation that stood in a row in the body. */
export type Speech = {
  type: 'speech'
  title: InlineNode[]
  byline: InlineNode[]
  quotation: BlockOf<'blockquote'>['content']
}

/** A chapter (level 2) that opens with a sentence and a quotation is no speech. */
const isSpeechTitle = (block: BlockNode | undefined): block is BlockOf<'heading'> =>
  block?.type === 'heading' && block.attrs.level === 3
const isParagraph = (block: BlockNode | undefined): block is BlockOf<'paragraph'> =>
  block?.type === 'paragraph'
const isQuote = (block: BlockNode | undefined): block is BlockOf<'blockquote'> => block?.type === 'blockquote'

/** The blocks of a body with its speeches gathered; all others as they are. */
export const gatherSpeeches = (blocks: readonly BlockNode[]): (BlockNode | Speech)[] => {
  const gathered: (BlockNode | Speech)[] = []
  for (let index = 0; index < blocks.length; index++) {
    const [first, second, third] = blocks.slice(index, index + 3)
    if (isSpeechTitle(first) && isParagraph(second) && isQuote(third)) {
      gathered.push({
        type: 'speech',
        title: first.content,
        byline: second.content ?? [],
        quotation: third.content,
      })
      index += 2
    } else if (first) {
      gathered.push(first)
    }
  }
  return gathered
}
