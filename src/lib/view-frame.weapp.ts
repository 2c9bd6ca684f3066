import { useEffect } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import { tabs } from '@/app-pages'
import theme from '../theme.json'
import { viewSettings } from './view-settings'

/** theme.json follows the telephone by itself; once a resident has chosen otherwise, its bars are ours to colour. */
let isOurs = false

const chosenTheme = () => {
  const { scheme } = viewSettings.get()
  if (scheme !== 'auto') return theme[scheme]
  return theme[Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light']
}

const colourTabBar = (colours: (typeof theme)['light']) => {
  void Taro.setTabBarStyle({
    color: colours.tabPlain,
    selectedColor: colours.tabChosen,
    backgroundColor: colours.tabBackground,
    borderStyle: colours.tabBorder,
  })
  const icons = [
    [colours.news, colours.newsChosen],
    [colours.events, colours.eventsChosen],
    [colours.me, colours.meChosen],
  ] as const
  icons.forEach(([iconPath, selectedIconPath], index) => {
    void Taro.setTabBarItem({ index, iconPath, selectedIconPath })
  })
}

const isTabPage = () => {
  const path = Taro.getCurrentPages().slice(-1)[0]?.route
  return tabs.some(({ pagePath }) => pagePath === path)
}

/** Each page has a bar of its own; the tab bar can be coloured only while it is seen. */
const colourBars = () => {
  isOurs ||= viewSettings.get().scheme !== 'auto'
  if (!isOurs) return
  const colours = chosenTheme()
  void Taro.setNavigationBarColor({
    frontColor: colours.textStyle === 'white' ? '#ffffff' : '#000000',
    backgroundColor: colours.background,
  })
  void Taro.setBackgroundColor({ backgroundColor: colours.background })
  if (isTabPage()) colourTabBar(colours)
}

/** For the app: the page in front follows a choice at once. */
export const useViewFrame = () => {
  useEffect(() => viewSettings.subscribe(colourBars), [])
}

/** For every page. */
export const usePageFrame = () => {
  useDidShow(colourBars)
}
