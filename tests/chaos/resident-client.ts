import type { NewsPage } from '../../core/contract/news'
import type { ReactionList } from '../../core/contract/reaction'
import type { SessionReply } from '../../core/contract/session'

export type Reply = { status: number; body: unknown }

const FORGET = 'none'

/** A resident's phone: it keeps its session and its place in the database's log, and may ask any of the servers. */
export const residentClient = (name: string) => {
  let token = ''
  let readAfter: string | null = null

  const ask = async (url: string, method: string, path: string, body?: object): Promise<Reply> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...(readAfter !== null && { 'x-read-after': readAfter }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    })
    const place = response.headers.get('x-read-after')
    if (place !== null) readAfter = place === FORGET ? null : place
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }

  return {
    ask,
    /** As a phone that has been away for long and knows of no write. */
    forgetPlace: () => (readAfter = '0/0'),
    place: () => readAfter,
    signIn: async (url: string) => {
      const { status, body } = await ask(url, 'POST', '/sessions', { provider: 'demo', code: name })
      if (status === 201) token = (body as SessionReply).token
      return status
    },
    react: async (url: string, newsId: string, isActive: boolean) =>
      (await ask(url, isActive ? 'PUT' : 'DELETE', `/news/${newsId}/like`)).status,
    likes: async (url: string) => {
      const { status, body } = await ask(url, 'GET', '/me/reactions')
      if (status !== 200) throw new Error(`reactions answered ${status}: ${JSON.stringify(body)}`)
      return (body as ReactionList).items.filter(({ liked }) => liked).map(({ id }) => id)
    },
  }
}

export const newsIds = async (url: string) => {
  const response = await fetch(`${url}/api/v1/news?limit=50`)
  if (!response.ok) throw new Error(`news answered ${response.status}`)
  return ((await response.json()) as NewsPage).items.map(({ id }) => id)
}

/** Asks until it is so; a test that waits for ever is ended by Jest. */
export const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 100))
}

export const isReady = async (url: string) => (await fetch(`${url}/readyz`)).status === 200
