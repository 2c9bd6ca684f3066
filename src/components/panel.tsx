import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './panel.scss'

/** Some lines that belong together, one below the other, in a frame; roomy where they can be tapped. */
export function Panel({ isRoomy = false, children }: { isRoomy?: boolean; children: ReactNode }) {
  return <View className={isRoomy ? 'panel panel--roomy' : 'panel'}>{children}</View>
}
