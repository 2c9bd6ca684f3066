import { ScrollView, View } from '@tarojs/components'
import type { BlockNode } from '../../../core/contract/article-body'
import { InlineText } from './inline-text'

type TableNode = Extract<BlockNode, { type: 'table' }>

/** Columns that a phone shows side by side; a wider table is moved sideways. */
const FITTING_COLUMNS = 3
const COLUMN_WIDTH = 120

export function BodyTable({ node }: { node: TableNode }) {
  const columns = Math.max(...node.content.map((row) => row.content.length))
  const style = columns > FITTING_COLUMNS ? { width: `${columns * COLUMN_WIDTH}px` } : {}
  return (
    <ScrollView scrollX className="article-body__table-frame">
      <View className="article-body__table" style={style} role="table">
        {node.content.map((row, index) => (
          <View key={index} className="article-body__row" role="row">
            {row.content.map((cell, column) => (
              <View
                key={column}
                className={`article-body__cell ${cell.type === 'tableHeader' ? 'article-body__cell--head' : ''}`}
                role={cell.type === 'tableHeader' ? 'columnheader' : 'cell'}
              >
                <InlineText nodes={cell.content.flatMap((paragraph) => paragraph.content ?? [])} />
              </View>
            ))}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
