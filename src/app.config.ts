import { pages, preloadRule, subPackages, tabs } from './app-pages'

/** `@name` is a variable of theme.json. */
const config = {
  pages,
  subPackages,
  preloadRule,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  window: {
    navigationBarTitleText: '睦邻',
    navigationBarBackgroundColor: '@background',
    navigationBarTextStyle: '@textStyle',
    backgroundColor: '@background',
    backgroundColorTop: '@background',
    backgroundColorBottom: '@background',
    backgroundTextStyle: '@backgroundTextStyle',
  },
  tabBar: {
    color: '@tabPlain',
    selectedColor: '@tabChosen',
    backgroundColor: '@tabBackground',
    borderStyle: '@tabBorder',
    list: tabs.map(({ pagePath, text, icon }) => ({
      pagePath,
      text,
      iconPath: `@${icon}`,
      selectedIconPath: `@${icon}Chosen`,
    })),
  },
}

export default config
