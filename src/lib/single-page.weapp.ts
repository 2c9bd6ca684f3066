import Taro from '@tarojs/taro'

/** An article opened from a friend's timeline. */
const TIMELINE = 1154

/**
 * Whether WeChat shows this one page and no more: nobody is signed in, there is no way to another page, and WeChat's
 * own button below leads into the mini-program.
 */
export const isSinglePage = () => Taro.getLaunchOptionsSync().scene === TIMELINE
