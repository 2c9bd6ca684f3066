import { Refusal } from './answer'
import type { Context } from './context'

/** What shows over and around a page. Dialogs are agreed to, unless the test's `answers` say otherwise. */
export function promptApis({ host, answering }: Context): Record<string, unknown> {
  const done = () => undefined
  const onTabPage = () => {
    const isTab = host.config.tabBar?.list.some(({ pagePath }) => pagePath === host.topPath())
    if (!isTab) throw new Refusal('not TabBar page')
  }
  const titled = ({ title }: Record<string, unknown>) => {
    if (typeof title !== 'string') throw new Refusal('parameter error: parameter.title should be String')
  }

  return answering({
    showToast: titled,
    hideToast: done,
    showLoading: titled,
    hideLoading: done,
    showModal: () => ({ confirm: true, cancel: false }),
    showActionSheet: () => ({ tapIndex: 0 }),
    setNavigationBarTitle: titled,
    setNavigationBarColor: done,
    showNavigationBarLoading: done,
    hideNavigationBarLoading: done,
    hideHomeButton: done,
    setBackgroundColor: done,
    setBackgroundTextStyle: done,
    setTabBarStyle: onTabPage,
    setTabBarItem: onTabPage,
    setTabBarBadge: onTabPage,
    removeTabBarBadge: onTabPage,
    showTabBarRedDot: onTabPage,
    hideTabBarRedDot: onTabPage,
    showShareMenu: done,
    hideShareMenu: done,
    updateShareMenu: done,
    enableAlertBeforeUnload: done,
    disableAlertBeforeUnload: done,
    hideKeyboard: done,
    startPullDownRefresh: () => host.startPullDown(),
    stopPullDownRefresh: () => host.stopPullDown(),
    pageScrollTo: ({ scrollTop, selector }) =>
      host.scrollTo({
        ...(typeof scrollTop === 'number' ? { scrollTop } : {}),
        ...(typeof selector === 'string' ? { selector } : {}),
      }),
  })
}
