import Taro from '@tarojs/taro'
import { showToast } from './feedback'

/** A mini-program opens no foreign page: a number is dialled, an address copied for the browser. */
export const openLink = (href: string) => {
  if (href.startsWith('tel:')) {
    void Taro.makePhoneCall({ phoneNumber: href.slice('tel:'.length) }).catch(() => {})
    return
  }
  void Taro.setClipboardData({ data: href.replace(/^mailto:/, '') })
    .then(() => showToast('已复制，可在浏览器中打开'))
    .catch(() => showToast('没能复制，请长按文字选择'))
}
