import { encode } from 'uqr'
import { routes } from '@/lib/routes'

/** What is scanned: the dark and light fields of a code, or a picture of one. */
export type NewsCode = { fields: readonly (readonly boolean[])[] } | { src: string }

/** In a browser a code leads to the article's own address. */
export const newsCode = (newsId: string): NewsCode => ({
  fields: encode(window.location.origin + routes.article(newsId), { ecc: 'M', border: 0 }).data,
})
