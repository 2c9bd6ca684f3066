import { focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/** A mini-program has no window to listen on. */
export const listenToPlatform = () => {
  focusManager.setEventListener((setFocused) => {
    const shown = () => setFocused(true)
    const hidden = () => setFocused(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
  onlineManager.setEventListener((setOnline) => {
    const changed = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  })
}
