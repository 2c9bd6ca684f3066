import Taro from '@tarojs/taro'

/** WeChat's own text is 16 or 17 px high unless the resident has set it otherwise (关怀模式: 1.4 ×). */
const USUAL_SIZE = 16

/** How much larger than usual WeChat sets text. */
export const systemTextScale = (): number => {
  const { fontSizeSetting = USUAL_SIZE, fontSizeScaleFactor } = Taro.getAppBaseInfo() as {
    fontSizeSetting?: number
    fontSizeScaleFactor?: number // newer clients; Taro's types lack it
  }
  return fontSizeScaleFactor ?? fontSizeSetting / USUAL_SIZE
}
