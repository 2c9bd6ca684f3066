import Taro from '@tarojs/taro'
import { MEDIA_WIDTHS } from '../../core/contract/media-widths'

/** Shows one picture over the whole screen, in its widest copy. */
export const previewPicture = (src: string) => {
  const url = `${API_BASE}${src}?w=${Math.max(...MEDIA_WIDTHS)}`
  void Taro.previewImage({ urls: [url], current: url })
}
