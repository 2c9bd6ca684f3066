import Taro from '@tarojs/taro'

/** The tab of one's own is the last of three. */
const ME = 2

/** How many wait there; 0 takes the badge away. WeChat refuses while another page is above the tabs, which is no loss. */
export const showTabBadge = (count: number) => {
  const shown =
    count > 0
      ? Taro.setTabBarBadge({ index: ME, text: count > 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index: ME })
  void Promise.resolve(shown).catch(() => {})
}
