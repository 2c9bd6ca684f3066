import type { ArticleBody } from '../../core/contract/article-body'
import type { NewsCategory } from '../../core/contract/news-words'
import type { Defaulted, Json, PublicationStatus } from './column-types'

export interface NewsTables {
  newsItem: {
    id: string
    unitId: string
    category: NewsCategory
    status: Defaulted<PublicationStatus>
    title: string
    summary: string
    body: Json<ArticleBody>
    coverId: string | null
    coverAlt: string
    publishedAt: Date | null
    createdAt: Date
    updatedAt: Date
    revision: Defaulted<number>
    version: Defaulted<number>
    publishedVersion: Defaulted<number | null>
    pinnedUntil: Defaulted<Date | null>
    relatedEventId: Defaulted<string | null>
    createdBy: Defaulted<string | null>
    updatedBy: Defaulted<string | null>
  }
  newsVersion: {
    newsId: string
    number: number
    title: string
    category: NewsCategory
    unitId: string
    body: Json<ArticleBody>
    coverId: string | null
    coverAlt: string
    relatedEventId: string | null
    editorId: string | null
    restoredFrom: number | null
    startedAt: Date
    savedAt: Date
    publishedAt: Date | null
    /** Is not written over by the next save. */
    isKept: boolean
  }
  newsSearch: { newsId: string; folded: string; grams: string }
  newsImport: { contentHash: string; newsId: string; fileName: string; importedAt: Date }
  attachment: {
    id: string
    contentHash: string
    name: string
    contentType: string
    size: number
    bytes: Uint8Array
    createdBy: string | null
    createdAt: Date
    uploadedAgainAt: Defaulted<Date | null>
  }
}
