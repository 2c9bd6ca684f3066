import type { Picture } from '../../core/contract/media'

export type CoverRow = {
  coverId: string | null
  coverAlt: string
  coverWidth: number | null
  coverHeight: number | null
  coverColor: string | null
}

export const mediaPath = (id: string) => `/api/v1/media/${id}`

export const coverView = (row: CoverRow): Picture | null =>
  row.coverId !== null && row.coverWidth !== null && row.coverHeight !== null && row.coverColor !== null
    ? {
        src: mediaPath(row.coverId),
        alt: row.coverAlt,
        width: row.coverWidth,
        height: row.coverHeight,
        color: row.coverColor,
      }
    : null
