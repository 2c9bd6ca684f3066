import type { NewsContent } from '../../../../core/contract/staff-news'
import { type ComparedLine, compareLines } from './compare-lines'
import { contentLines } from './content-lines'

const Line = ({ line }: { line: ComparedLine }) => {
  switch (line.kind) {
    case 'same':
      return <p className="comparison__line">{line.text}</p>
    case 'added':
      return (
        <p className="comparison__line">
          <ins>{line.text}</ins>
        </p>
      )
    case 'removed':
      return (
        <p className="comparison__line">
          <del>{line.text}</del>
        </p>
      )
    case 'changed':
      return (
        <p className="comparison__line">
          {line.pieces.map(({ kind, text }, index) => {
            if (kind === 'added') return <ins key={index}>{text}</ins>
            return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>
          })}
        </p>
      )
  }
}

/** What changed from one state of an article to another. */
export const Comparison = ({ before, after }: { before: NewsContent; after: NewsContent }) => {
  const lines = compareLines(contentLines(before), contentLines(after))
  const isSame = lines.every(({ kind }) => kind === 'same')
  return (
    <div className="comparison">
      {isSame && <p className="comparison__none">两个版本的文字一样。</p>}
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </div>
  )
}
