import Taro from '@tarojs/taro'
import { MEDIA_WIDTHS, type MediaWidth } from '../../core/contract/media-widths'

/** The kept width nearest to what the screen shows, by proportion: neither blurred nor wasted. */
export const mediaWidthFor = (shownWidth: number, pixelRatio: number): MediaWidth => {
  const wanted = shownWidth * pixelRatio
  const distance = (width: number) => Math.abs(Math.log(width / wanted))
  return MEDIA_WIDTHS.reduce((best, width) => (distance(width) < distance(best) ? width : best))
}

/** The address of a picture from the API, as large as it is shown (`shownWidth` in px). */
export const mediaUrl = (src: string, shownWidth: number) => {
  const { pixelRatio } = Taro.getWindowInfo()
  return `${API_BASE}${src}?w=${mediaWidthFor(shownWidth, pixelRatio)}`
}
