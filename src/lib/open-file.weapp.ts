import Taro from '@tarojs/taro'
import { showToast } from './feedback'

/** WeChat opens documents from its own folder: fetched first, then shown with a menu to keep or send them. */
export const openFile = async (src: string) => {
  void Taro.showLoading({ title: '正在打开' })
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: `${API_BASE}${src}` })
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
  } catch {
    showToast('附件没能打开，请稍后再试')
  } finally {
    Taro.hideLoading()
  }
}
