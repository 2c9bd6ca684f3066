import type { ArticleBody, Paragraph } from '../../core/contract/article-body'
import { between, type Chance, oneOf } from './chance'
import type { Vocabulary } from './vocabulary'

const phrase = (chance: Chance, words: Vocabulary, length: number) => {
  let text = ''
  while (text.length < length) text += words.next(chance)
  return text
}

const sentence = (chance: Chance, words: Vocabulary) => {
  const clauses = Array.from({ length: between(chance, 1, 4) }, () =>
    phrase(chance, words, between(chance, 5, 16)),
  )
  return `${clauses.join('，')}${oneOf(chance, ['。', '。', '。', '；'])}`
}

const paragraph = (chance: Chance, words: Vocabulary): Paragraph => {
  const length = between(chance, 90, 260)
  let text = ''
  while (text.length < length) text += sentence(chance, words)
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

const lengthOf = (part: Paragraph) => (part.content?.[0]?.type === 'text' ? part.content[0].text.length : 0)

/** A title of about 18 characters and a body of about 1,500. */
export const makeArticle = (chance: Chance, words: Vocabulary) => {
  const wanted = between(chance, 1200, 1600)
  const content: Paragraph[] = []
  for (let length = 0; length < wanted;) {
    const next = paragraph(chance, words)
    content.push(next)
    length += lengthOf(next)
  }
  const body: ArticleBody = { type: 'doc', content }
  return { title: phrase(chance, words, between(chance, 12, 24)), body }
}
