import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import './bottom-bar.scss'

/** What can be done on a page, always in reach of the thumb. The page keeps room for it below its content. */
export function BottomBar({ children }: PropsWithChildren) {
  return (
    <>
      <View className="bottom-bar__room" />
      <View className="bottom-bar">
        <View className="bottom-bar__row">{children}</View>
      </View>
    </>
  )
}
