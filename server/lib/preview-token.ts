import { AppError } from '../errors'
import type { Sealer } from './sealing'

const LIFE_MS = 3_600_000

const contextOf = (newsId: string) => `news-preview:${newsId}`

export const previewToken = (sealer: Sealer, newsId: string, now: Date) => {
  const expiresAt = new Date(now.getTime() + LIFE_MS).toISOString()
  return { token: sealer.seal(expiresAt, contextOf(newsId)), expiresAt }
}

/** Refuses a token that is not ours, is of another item, or has expired. */
export const assertPreviewToken = (sealer: Sealer, newsId: string, token: string, now: Date) => {
  let expiresAt: string
  try {
    expiresAt = sealer.open(token, contextOf(newsId))
  } catch {
    throw new AppError('PREVIEW_EXPIRED')
  }
  if (!(new Date(expiresAt) > now)) throw new AppError('PREVIEW_EXPIRED')
}
