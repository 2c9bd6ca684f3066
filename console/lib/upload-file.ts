import { errorFromReply, networkError } from './api-error'
import { apiUrl, tellIfSignedOut, type ApiRequest } from './api-client'

type Upload = {
  path: string
  query?: ApiRequest['query']
  file: Blob
  /** Of 1, as it goes. */
  onProgress?: (share: number) => void
}

const bodyOf = (request: XMLHttpRequest): unknown => {
  try {
    return JSON.parse(request.responseText) as unknown
  } catch {
    return null
  }
}

/** Sends a file's bytes as they are, and tells how far it is, which fetch cannot. */
export const uploadFile = <T>({ path, query, file, onProgress }: Upload): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', apiUrl(path, query))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(networkError())
    request.onload = () => {
      const body = bodyOf(request)
      if (request.status >= 200 && request.status < 300) return resolve(body as T)
      const error = errorFromReply(request.status, body)
      tellIfSignedOut(error)
      reject(error)
    }
    request.send(file)
  })
