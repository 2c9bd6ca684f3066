import Taro from '@tarojs/taro'
import { showToast } from './feedback'

export const saveFileLabel = '用微信发给自己'

/** A mini-program cannot put a file on the telephone: WeChat sends it, to oneself for example. */
export const saveTextFile = async (fileName: string, text: string) => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName })
  } catch (error) {
    const isCancelled = String((error as { errMsg?: string }).errMsg).includes('cancel')
    if (!isCancelled) showToast('没能发出，可以复制文字')
  }
}
