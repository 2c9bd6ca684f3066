import Taro from '@tarojs/taro'
import { showToast } from './feedback'

export const copyText = async (data: string) => {
  try {
    await Taro.setClipboardData({ data })
    showToast('已复制')
  } catch {
    showToast('没能复制，可以长按文字选择')
  }
}
