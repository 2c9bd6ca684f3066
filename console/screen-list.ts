import type { ScreenEntry } from './lib/screen-entry'

/** Every screen, a line each; the first that the role allows is where an officer arrives. */
// prettier-ignore
export const screens: ScreenEntry[] = [
  { path: 'overview', section: 'overview', nav: '概览', action: 'statsRead', load: () => import('./screens/overview') },
  { path: 'news', section: 'news', nav: '全部资讯', action: 'newsRead', load: () => import('./screens/news-list') },
  { path: 'news/import', section: 'news', nav: '导入文件', action: 'newsWrite', load: () => import('./screens/news-imports') },
  { path: 'news/:id', section: 'news', action: 'newsRead', load: () => import('./screens/news-editor') },
  { path: 'events', section: 'events', nav: '活动', action: 'eventRead', load: () => import('./screens/events') },
  { path: 'events/new', section: 'events', action: 'eventWrite', load: () => import('./screens/event-form') },
  { path: 'events/:id', section: 'events', action: 'eventRead', load: () => import('./screens/event') },
  { path: 'events/:id/edit', section: 'events', action: 'eventWrite', load: () => import('./screens/event-form') },
  { path: 'events/:id/sign-in-sheet', section: 'events', action: 'rosterRead', load: () => import('./screens/sign-in-sheet') },
  { path: 'events/:id/posters', section: 'events', action: 'checkIn', load: () => import('./screens/posters') },
  { path: 'check-in', section: 'checkIn', nav: '签到', action: 'checkIn', load: () => import('./screens/check-in') },
  { path: 'admin/content', section: 'admin', nav: '居民内容', action: 'contentCheck', load: () => import('./screens/admin/content') },
  { path: 'admin/units', section: 'admin', nav: '组织', action: 'unitWrite', load: () => import('./screens/admin/units') },
  { path: 'admin/venues', section: 'admin', nav: '场地', action: 'venueWrite', load: () => import('./screens/admin/venues') },
  { path: 'admin/officers', section: 'admin', nav: '干部账号', action: 'officerRead', load: () => import('./screens/admin/officers') },
  { path: 'admin/settings', section: 'admin', nav: '设置', action: 'settingsRead', load: () => import('./screens/admin/settings') },
  { path: 'admin/audit', section: 'admin', nav: '操作记录', action: 'auditRead', load: () => import('./screens/admin/audit') },
]
