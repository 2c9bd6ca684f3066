import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { FilterChip } from './filter-chip'
import { MenuRow } from './menu-row'
import './elder-fold.scss'

/** Of what holds things marked `elder-fold__rare`: by style alone, so that elder view costs a page one class, no rows. */
export const elderFold = (isOpen: boolean) => (isOpen ? 'elder-fold elder-fold--open' : 'elder-fold')

/** Beside what is folded: shows it in elder view, and folds it again. */
export function ElderFoldToggle({ isOpen, onTap }: { isOpen: boolean; onTap: () => void }) {
  return (
    <View className="elder-fold__toggle">
      <FilterChip label="更多" icon="chevron-down" isOn={isOpen} onTap={onTap} />
    </View>
  )
}

/** Rows that are rarely looked for: in elder view they wait behind 更多. */
export function ElderFold({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <View className={elderFold(isOpen)}>
      <View className="elder-fold__more">
        <MenuRow icon="plus" label="更多" onTap={() => setIsOpen(true)} />
      </View>
      <View className="elder-fold__rare">{children}</View>
    </View>
  )
}
