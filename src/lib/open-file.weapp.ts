import Taro from '@tarojs/taro'
import { showToast } from './feedback'

/** What WeChat can show; it goes by the kind it is told, since an address of ours has no ending. */
const SHOWN = ['pdf', 'docx', 'xlsx', 'pptx'] as const

const kindOf = (name: string) => SHOWN.find((kind) => name.toLowerCase().endsWith(`.${kind}`))

/** Other kinds open on a computer: the address to take there. */
const copyAddress = async (src: string) => {
  await Taro.setClipboardData({ data: `${API_BASE}${src}` })
  showToast('这种文件要在电脑上打开，下载地址已复制')
}

/** WeChat opens documents from its own folder: fetched first, then shown with a menu to keep or send them. */
export const openFile = async (src: string, name: string) => {
  const fileType = kindOf(name)
  if (!fileType) return copyAddress(src)
  void Taro.showLoading({ title: '正在打开' })
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url: `${API_BASE}${src}` })
    // A refusal is downloaded like any file.
    if (statusCode !== 200) throw new Error(`status ${statusCode}`)
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
    Taro.hideLoading()
  } catch {
    // Before the toast: hiding the one hides the other too.
    Taro.hideLoading()
    showToast('附件没能打开，请稍后再试')
  }
}
