import Taro from '@tarojs/taro'

/** How high an element of the page in front is, in px; 0 when it is not there. */
export const heightOf = (selector: string): Promise<number> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(selector)
      .boundingClientRect((box) => {
        const found = (Array.isArray(box) ? box[0] : box) as { height?: number } | null | undefined
        resolve(found?.height ?? 0)
      })
      .exec()
  })
