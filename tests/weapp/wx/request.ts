import { deliver, type Options, Refusal } from './answer'
import type { Context, HttpReply } from './context'

/** What wx.request takes; PATCH is not among them. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const DEFAULT_TIMEOUT = 60_000

/** Requests go to the server under test. Every status is a success; only a missing reply is a failure. */
export function requestApis(context: Context): Record<string, unknown> {
  const { record, fault, phone } = context

  const request = (options: Options) => {
    const url = String(options.url)
    const method = typeof options.method === 'string' ? options.method : 'GET'
    record('request', options)
    if (options.responseType === 'arraybuffer') fault('wx.request: the stand-in knows no arraybuffer')
    const task = abortable(() => record('RequestTask.abort', { url }))
    deliver(
      'request',
      options,
      Promise.race([exchange(context, url, method, options).then(asReply(options)), task.aborted]),
    )
    return task.api
  }

  const downloadFile = (options: Options) => {
    record('downloadFile', options)
    const task = abortable(() => record('DownloadTask.abort', {}))
    const file = `wxfile://tmp_${Object.keys(phone.storage).length}_${context.traffic.length}`
    const download = exchange(context, String(options.url), 'GET', {}).then(({ status }) => ({
      statusCode: status,
      tempFilePath: file,
    }))
    deliver('downloadFile', options, Promise.race([download, task.aborted]))
    return { ...task.api, onProgressUpdate: () => undefined, offProgressUpdate: () => undefined }
  }

  return { request, downloadFile }
}

/** A request as it goes over the network. */
export async function exchange(
  context: Context,
  url: string,
  method: string,
  options: Options,
): Promise<HttpReply> {
  const { settings, host, traffic, waiting } = context
  if (!METHODS.includes(method)) throw new Refusal(`invalid method ${method}`)
  if (!url.startsWith(settings.builtBase)) throw new Refusal('url not in domain list', { errno: 600002 })
  if (settings.offline) throw new Refusal('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 })

  const { path, body, headers } = encode(url.slice(settings.builtBase.length), method, options)
  const entry = { method, url: path, status: 0 }
  traffic.push(entry)
  waiting.requests += 1
  try {
    if (settings.latency > 0) await new Promise((resolve) => setTimeout(resolve, settings.latency))
    const timeout = Number(options.timeout ?? DEFAULT_TIMEOUT)
    const reply = await host.send({ method, url: settings.serverBase + path, headers, body, timeout })
    if (settings.losesReplies) throw new Error('lost')
    entry.status = reply.status
    return reply
  } catch (error) {
    const isTimeout = error instanceof Error && error.message.includes('timeout')
    throw isTimeout
      ? new Refusal('timeout', { errno: 5 })
      : new Refusal('net::ERR_CONNECTION_REFUSED', { errno: 600001 })
  } finally {
    waiting.requests -= 1
  }
}

/** As documented: GET turns data into a query, the others into JSON or, if the header says so, a form. */
function encode(path: string, method: string, { data, header }: Options) {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    referer: 'https://servicewechat.com/touristappid/devtools/page-frame.html',
    ...lowerCased(header ?? {}),
  }
  if (data == null) return { path, body: null, headers }
  const pairs = () =>
    Object.entries(data)
      .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
      .join('&')
  if (typeof data === 'string') return { path, body: data, headers }
  if (method === 'GET')
    return { path: path + (path.includes('?') ? '&' : '?') + pairs(), body: null, headers }
  const isForm = headers['content-type']?.includes('x-www-form-urlencoded')
  return { path, body: isForm ? pairs() : JSON.stringify(data), headers }
}

const lowerCased = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

const asReply =
  ({ dataType }: Options) =>
  ({ status, headers, text }: HttpReply) => ({
    statusCode: status,
    header: headers,
    cookies: [],
    data: dataType === undefined || dataType === 'json' ? parsed(text) : text,
  })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function abortable(note: () => void) {
  let abort: () => void = () => undefined
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      note()
      reject(new Refusal('abort'))
    }
  })
  const ignore = () => undefined
  return { aborted, api: { abort, onHeadersReceived: ignore, offHeadersReceived: ignore } }
}
