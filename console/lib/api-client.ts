import { type ApiError, errorFromReply, networkError } from './api-error'

export type ApiRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Record<string, string | number | boolean | undefined>
  body?: object
  headers?: Record<string, string>
  signal?: AbortSignal
}

export const apiUrl = (path: string, query: ApiRequest['query'] = {}): string => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(key, String(value))
  const text = search.toString()
  return `/api/v1${path}${text && `?${text}`}`
}

const readBody = async (reply: Response): Promise<unknown> => {
  if (reply.status === 204) return undefined
  try {
    return await reply.json()
  } catch {
    throw networkError()
  }
}

/** Asks the API: the reply's body, or an ApiError. `path` is what follows `/api/v1`. The cookie goes by itself. */
export const callApi = async <T>(path: string, request: ApiRequest = {}): Promise<T> => {
  const { method = 'GET', query, body, headers, signal } = request
  let reply: Response
  try {
    reply = await fetch(apiUrl(path, query), {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw networkError()
  }
  const read = await readBody(reply)
  if (reply.ok) return read as T
  const error = errorFromReply(reply.status, read)
  tellIfSignedOut(error)
  throw error
}

let noticeSignedOut = () => {}

/** Whoever asks the server in another way (lib/upload-file.ts) has its refusals heard, too. */
export const tellIfSignedOut = (error: ApiError) => {
  if (error.code === 'SESSION_REQUIRED') noticeSignedOut()
}

/** Called whenever the server no longer knows the session. */
export const onSignedOut = (notice: () => void) => {
  noticeSignedOut = notice
}
