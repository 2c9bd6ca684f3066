import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import './panel.scss'

/** Some lines that belong together, one below the other, in a frame. */
export function Panel({ children }: PropsWithChildren) {
  return <View className="panel">{children}</View>
}
