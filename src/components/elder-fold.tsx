import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { MenuRow } from './menu-row'
import './elder-fold.scss'

/**
 * Rows that are rarely looked for: in elder view they wait behind 更多. By style alone, so that putting the view on sends
 * the page one class and not its rows.
 */
export function ElderFold({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <View className={isOpen ? 'elder-fold elder-fold--open' : 'elder-fold'}>
      <View className="elder-fold__more">
        <MenuRow icon="plus" label="更多" onTap={() => setIsOpen(true)} />
      </View>
      <View className="elder-fold__rows">{children}</View>
    </View>
  )
}
