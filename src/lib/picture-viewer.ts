import Taro from '@tarojs/taro'
import { MEDIA_WIDTHS } from '../../core/contract/media-widths'

const widest = (src: string) => `${API_BASE}${src}?w=${Math.max(...MEDIA_WIDTHS)}`

/** Shows a picture over the whole screen in its widest copy; a swipe leads to the others. */
export const viewPicture = (src: string, all: readonly string[]) => {
  void Taro.previewImage({ urls: all.map(widest), current: widest(src) })
}
