import Taro from '@tarojs/taro'
import { errorFromReply, networkError } from './api-error'
import { learnTime } from './clock'
import { takeFirstReply } from './first-reply'
import { readAfter } from './read-after'
import { type Method, sentAs } from './request-method'
import { clearSession, session } from './session-store'

export type ApiRequest = {
  method?: Method
  query?: Record<string, string | number | boolean | undefined>
  body?: object
  headers?: Record<string, string>
  /** The same for everyone: asked without the session, so that a copy kept on the way will do. */
  isPublic?: boolean
  /** As TanStack Query hands it over. */
  signal?: { addEventListener(type: 'abort', listener: () => void): void }
}

/** WeChat waits a minute unless told. */
const TIMEOUT = 10_000

const withQuery = (path: string, query: ApiRequest['query'] = {}) => {
  const parts = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return `${API_BASE}/api/v1${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}

/** A body is always sent where one is possible: WeChat declares JSON even for none, and an empty one is no JSON. */
const bodyOf = (method: Method, body?: object) =>
  body ?? (method === 'GET' || method === 'DELETE' ? undefined : {})

type Reply = { statusCode: number; data: unknown; header?: Record<string, unknown> }

const send = (url: string, { method = 'GET', body, headers, signal }: ApiRequest, token?: string) => {
  const sent = sentAs(method)
  const data = bodyOf(method, body)
  const task = Taro.request<unknown>({
    url,
    method: sent.method,
    data,
    header: {
      ...(data === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}`, ...readAfter.header() }),
      ...sent.header,
      ...headers,
    },
    timeout: TIMEOUT,
    // H5: ask again with the ETag rather than trust a copy that may be a minute old.
    cache: 'no-cache',
  })
  signal?.addEventListener('abort', () => task.abort?.())
  return task
}

/**
 * Asks the API: the reply's body, or an ApiError. `path` is what follows `/api/v1`.
 * A session that the server no longer knows is forgotten here.
 */
export const callApi = async <T>(path: string, request: ApiRequest = {}): Promise<T> => {
  const { isPublic = false } = request
  const token = isPublic ? undefined : session.get()?.token
  const url = withQuery(path, request.query)
  let reply: Reply
  try {
    reply = await ((isPublic && takeFirstReply(url, TIMEOUT)) || send(url, request, token))
  } catch {
    throw networkError()
  }
  learnTime(reply.header)
  readAfter.learn(reply.header)
  if (reply.statusCode >= 200 && reply.statusCode < 300) return reply.data as T
  if (reply.statusCode === 401 && token !== undefined && session.get()?.token === token) clearSession()
  throw errorFromReply(reply.statusCode, reply.data)
}
