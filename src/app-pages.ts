/** Tab pages lie in the main package; the others come when they are needed, by what a resident does. */
export const pages = ['pages/news/index', 'pages/events/index', 'pages/me/index']

export const subPackages = [
  {
    root: 'pages/reading',
    pages: ['article/index', 'search/index', 'follows/index', 'history/index', 'poster/index'],
  },
  {
    root: 'pages/signing',
    pages: [
      'event/index',
      'sign-up/index',
      'registration/index',
      'ticket/index',
      'check-in/index',
      'draw/index',
    ],
  },
  {
    root: 'pages/mine',
    pages: [
      'bookmarks/index',
      'likes/index',
      'registrations/index',
      'notices/index',
      'relatives/index',
      'sign-in/index',
      'profile/index',
      'settings/index',
      'privacy/index',
      'my-copy/index',
      'delete-account/index',
    ],
  },
]

const after = (root: string) => ({ network: 'all' as const, packages: [root] })

/** Fetched while the resident still looks at the tab that leads there. */
export const preloadRule = {
  'pages/news/index': after('pages/reading'),
  'pages/events/index': after('pages/signing'),
  'pages/me/index': after('pages/mine'),
}

export const tabs = [
  { pagePath: 'pages/news/index', text: '资讯', icon: 'news' },
  { pagePath: 'pages/events/index', text: '活动', icon: 'events' },
  { pagePath: 'pages/me/index', text: '我的', icon: 'me' },
]
