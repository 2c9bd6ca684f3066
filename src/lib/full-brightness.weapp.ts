import { useRef } from 'react'
import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'

/** What WeChat refuses here costs nothing but light. */
const quietly = (done: Promise<unknown>) => void done.catch(() => {})

/** While the page is seen the screen is bright and stays on; afterwards it is as it was. */
export const useFullBrightness = () => {
  const before = useRef<number | null>(null)
  const brighten = async () => {
    if (before.current !== null) return
    const { value } = await Taro.getScreenBrightness()
    before.current = value
    await Taro.setScreenBrightness({ value: 1 })
    await Taro.setKeepScreenOn({ keepScreenOn: true })
  }
  const restore = async () => {
    if (before.current === null) return
    const value = before.current
    before.current = null
    await Taro.setScreenBrightness({ value })
    await Taro.setKeepScreenOn({ keepScreenOn: false })
  }
  useDidShow(() => quietly(brighten()))
  useDidHide(() => quietly(restore()))
  useUnload(() => quietly(restore()))
}
