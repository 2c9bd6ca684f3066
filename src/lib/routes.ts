import Taro from '@tarojs/taro'
import { ofPosterScene } from '../../core/rules/poster-scene'

/** Every page that is opened from another, by what it needs. */
export const routes = {
  article: (id: string) => `/pages/reading/article/index?id=${id}`,
  history: () => '/pages/reading/history/index',
  follows: () => '/pages/reading/follows/index',
  poster: (newsId: string) => `/pages/reading/poster/index?id=${newsId}`,
  search: () => '/pages/reading/search/index',
  event: (id: string) => `/pages/signing/event/index?id=${id}`,
  signUp: (eventId: string) => `/pages/signing/sign-up/index?id=${eventId}`,
  registration: (id: string) => `/pages/signing/registration/index?id=${id}`,
  draw: (eventId: string, code = '') =>
    `/pages/signing/draw/index?id=${eventId}${code === '' ? '' : `&code=${encodeURIComponent(code)}`}`,
  ticket: (registrationId: string) => `/pages/signing/ticket/index?id=${registrationId}`,
  bookmarks: () => '/pages/mine/bookmarks/index',
  likes: () => '/pages/mine/likes/index',
  profile: () => '/pages/mine/profile/index',
  settings: () => '/pages/mine/settings/index',
  privacy: () => '/pages/mine/privacy/index',
  myCopy: () => '/pages/mine/my-copy/index',
  deleteAccount: () => '/pages/mine/delete-account/index',
  registrations: () => '/pages/mine/registrations/index',
  notices: () => '/pages/mine/notices/index',
  relatives: () => '/pages/mine/relatives/index',
  signIn: () => '/pages/mine/sign-in/index',
}

/**
 * The id that a page is opened for: by a link, or by a mini-program code, whose `scene` WeChat hands over encoded
 * (the server writes `id=…` into it).
 */
export const idOfPage = ({ id, scene }: Partial<Record<string, string>>): string =>
  id ?? /^id(?:=|%3D)([\w-]+)$/i.exec(scene ?? '')?.[1] ?? ''

/** What the poster at a venue leads to: by its address, or by its mini-program code. */
export const posterOfPage = ({ id, code, scene = '' }: Partial<Record<string, string>>) =>
  id !== undefined && code !== undefined ? { eventId: id, code } : ofPosterScene(scene)

/** Opens a page on top; WeChat keeps ten, then the newest gives way. */
export const openPage = (url: string) => {
  const isDeep = Taro.getCurrentPages().length >= 10
  void (isDeep ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** Opens a page in the place of this one: there is no way back to it. */
export const replacePage = (url: string) => {
  void Taro.redirectTo({ url })
}

export const goToEvents = () => {
  void Taro.switchTab({ url: '/pages/events/index' })
}

export const goToMe = () => {
  void Taro.switchTab({ url: '/pages/me/index' })
}

/** Back to where one came from; to the first tab if the page was opened by a link. */
export const goBack = () => {
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.switchTab({ url: '/pages/news/index' }))
}
