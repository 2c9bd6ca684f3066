import Taro from '@tarojs/taro'
import { showToast } from './feedback'

const isDismissed = (error: unknown) => error instanceof Error && error.name === 'AbortError'

const copy = (text: string) =>
  Taro.setClipboardData({ data: text })
    .then(() => showToast('链接已复制，粘贴到微信里就能发'))
    .catch(() => showToast('没能复制，请从浏览器的菜单里分享'))

/** For browsers: the address of this page by the browser's own sheet, where it has one; else copied. */
export const shareLink = async (title: string) => {
  const url = window.location.href
  if (typeof navigator.share !== 'function') return copy(url)
  try {
    await navigator.share({ title, url })
  } catch (error) {
    if (!isDismissed(error)) await copy(url)
  }
}
