import { type ApiError, errorFromReply, networkError } from './api-error'

export type ApiRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Record<string, string | number | boolean | undefined>
  body?: object
  headers?: Record<string, string>
  signal?: AbortSignal
  /** For a public page, of which the browser else shows the copy it has. */
  cache?: RequestCache
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

const ask = async (path: string, request: ApiRequest): Promise<Response> => {
  const { method = 'GET', query, body, headers, signal, cache } = request
  try {
    return await fetch(apiUrl(path, query), {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      ...(cache && { cache }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw networkError()
  }
}

const refusalOf = async (reply: Response): Promise<ApiError> => {
  const error = errorFromReply(reply.status, await readBody(reply))
  tellIfSignedOut(error)
  return error
}

/** Asks the API: the reply's body, or an ApiError. `path` is what follows `/api/v1`. The cookie goes by itself. */
export const callApi = async <T>(path: string, request: ApiRequest = {}): Promise<T> => {
  const reply = await ask(path, request)
  if (!reply.ok) throw await refusalOf(reply)
  return (await readBody(reply)) as T
}

/** A file that the API makes. Unlike a link it has its refusals heard, instead of showing them as a page. */
export const downloadFile = async (path: string): Promise<Blob> => {
  const reply = await ask(path, {})
  if (!reply.ok) throw await refusalOf(reply)
  return reply.blob().catch(() => {
    throw networkError()
  })
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
