import { showToast } from './feedback'

/** A browser downloads it; telephones also offer to keep a picture that is held down. */
export const savePicture = async (src: string, name: string) => {
  const link = document.createElement('a')
  link.href = src
  link.download = name
  link.click()
  showToast('已开始下载；也可以长按图片保存')
}
