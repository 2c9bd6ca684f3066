import Taro from '@tarojs/taro'

/** Each time the network is back; also when the mini-program was opened without one, of which TanStack tells nothing. */
export const onceOnline = (act: () => void) => {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) act()
  })
}
