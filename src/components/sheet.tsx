import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import './sheet.scss'

type SheetProps = PropsWithChildren<{ title: string; onClose: () => void }>

/** Comes up from below, over the page; a tap beside it closes it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <View className="sheet" role="dialog" aria-label={title} catchMove>
      <View className="sheet__veil" aria-hidden onClick={onClose} />
      <View className="sheet__panel">
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <View className="sheet__close" role="button" aria-label="关闭" onClick={onClose}>
            <Icon name="close" />
          </View>
        </View>
        {children}
      </View>
    </View>
  )
}
