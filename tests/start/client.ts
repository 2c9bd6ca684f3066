import type { NewsPage } from '../../core/contract/news'
import type { LikeReply, ReactionList } from '../../core/contract/reaction'
import type { SessionReply } from '../../core/contract/session'

/** What a resident's phone asks of a server that runs as a process of its own. */
export const clientOf = (url: string) => {
  const ask = async <T>(method: string, path: string, options: { token?: string; body?: object } = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
        ...(options.body && { 'content-type': 'application/json' }),
      },
      ...(options.body && { body: JSON.stringify(options.body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (response.status === 204 ? null : await response.json()) as T
  }
  return {
    news: async () => (await ask<NewsPage>('GET', '/news?limit=50')).items,
    signIn: async (name: string) =>
      (await ask<SessionReply>('POST', '/sessions', { body: { provider: 'demo', code: name } })).token,
    like: (token: string, newsId: string) => ask<LikeReply>('PUT', `/news/${newsId}/like`, { token }),
    leave: (token: string) => ask<null>('DELETE', '/me', { token }),
    reactions: (token: string) => ask<ReactionList>('GET', '/me/reactions', { token }),
  }
}
