import { useEffect } from 'react'
import { currentViewClass, isPreview, viewSettings } from './view-settings'

/** src/index.html reads it before the first paint. */
const KEY = 'view-class'

/** In a browser the whole document follows, Taro's own bar and dialogs too. */
const frame = () => {
  const name = currentViewClass()
  document.documentElement.className = name
  if (isPreview) return
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // Forbidden storage: the next visit begins in the usual view.
  }
}

/** For the app. */
export const useViewFrame = () => {
  useEffect(() => {
    frame()
    return viewSettings.subscribe(frame)
  }, [])
}

/** For every page; in a browser the document carries it already. */
export const usePageFrame = () => {}
