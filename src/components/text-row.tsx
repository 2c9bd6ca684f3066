import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import './text-row.scss'

type TextRowProps = {
  /** A title (`text-row__title`) and what else there is to say. */
  children: ReactNode
  /** Small print below: whose, and when. */
  meta: string
  onTap: () => void
}

/** A row without a picture that opens something. */
export function TextRow({ children, meta, onTap }: TextRowProps) {
  return (
    <View className="text-row" hoverClass="text-row--pressed" role="link" onClick={onTap}>
      {children}
      <Text className="text-row__meta">{meta}</Text>
    </View>
  )
}
