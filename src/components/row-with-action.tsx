import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import './row-with-action.scss'

/** A row of a list and, below it, what can be done with it without opening it. */
export function RowWithAction({ action, children }: PropsWithChildren<{ action: ReactNode }>) {
  return (
    <View className="row-with-action">
      {children}
      <View className="row-with-action__action">{action}</View>
    </View>
  )
}
