import { pages, preloadRule, subPackages, tabs } from './app-pages'

/** In a browser the tab bar is drawn by Taro, which knows no theme.json. */
export default defineAppConfig({
  pages,
  subPackages,
  preloadRule,
  window: {
    navigationBarTitleText: '睦邻',
    navigationBarBackgroundColor: '#f7f4ee',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f7f4ee',
  },
  tabBar: {
    color: '#5f655f',
    selectedColor: '#0f6b5c',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: tabs.map(({ pagePath, text, icon }) => ({
      pagePath,
      text,
      iconPath: `assets/tabs/${icon}-light.png`,
      selectedIconPath: `assets/tabs/${icon}-light-chosen.png`,
    })),
  },
})
