import type { ScreenEntry } from './lib/screen-entry'

/** Every screen, a line each; the first that the role allows is where an officer arrives. */
export const screens: ScreenEntry[] = [
  {
    path: 'news',
    section: 'news',
    nav: '全部资讯',
    action: 'newsRead',
    load: () => import('./screens/news-list'),
  },
  {
    path: 'news/import',
    section: 'news',
    nav: '导入文件',
    action: 'newsWrite',
    load: () => import('./screens/news-imports'),
  },
  { path: 'news/:id', section: 'news', action: 'newsRead', load: () => import('./screens/news-editor') },
]
