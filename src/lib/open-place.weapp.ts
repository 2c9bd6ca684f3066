import Taro from '@tarojs/taro'
import type { Place } from './open-place'

/** WeChat has a map of its own, with the way there. */
export const openPlace = (place: Place) => {
  void Taro.openLocation({ ...place, scale: 16 }).catch(() => {})
}
