/** Pages of the mini-program that the server leads to: a path for WeChat, and under PUBLIC_URL for the browser. */
export const ARTICLE_PAGE = 'pages/reading/article/index'
export const EVENT_PAGE = 'pages/signing/event/index'
export const REGISTRATION_PAGE = 'pages/signing/registration/index'
export const CHECK_IN_PAGE = 'pages/signing/check-in/index'

/** `home`: the server's own address. */
export const h5Address = (home: string, page: string, query: Record<string, string>) =>
  `${home}/${page}?${new URLSearchParams(query).toString()}`

/** Null where the server was not told its own address. */
export const h5Link = (publicUrl: string | null, page: string, query: Record<string, string>) =>
  publicUrl === null ? null : h5Address(publicUrl, page, query)
