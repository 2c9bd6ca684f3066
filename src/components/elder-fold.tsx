import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { IconButton } from './icon-button'
import './elder-fold.scss'

type ElderFoldProps = {
  className?: string
  /** What it holds, with the 更多 that it is handed where that belongs. */
  children: (more: ReactNode) => ReactNode
}

/**
 * In elder view what is rarely looked for, marked `elder-fold__rare`, waits behind 更多. By style alone, so that
 * elder view costs a page one class, no rows.
 */
export function ElderFold({ className = '', children }: ElderFoldProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <View className={`elder-fold ${isOpen ? 'elder-fold--open' : ''} ${className}`}>
      {children(
        <View className="elder-fold__more">
          <IconButton icon="chevron-down" label={isOpen ? '收起' : '更多'} onTap={() => setIsOpen(!isOpen)} />
        </View>,
      )}
    </View>
  )
}
