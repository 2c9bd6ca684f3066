import type { NewsCode } from './news-code'

/** WeChat alone makes a code that opens a mini-program; the server asks it for one. */
export const newsCode = (newsId: string): NewsCode => ({ src: `${API_BASE}/api/v1/news/${newsId}/qr-code` })
