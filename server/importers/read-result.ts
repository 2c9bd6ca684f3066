import type { ArticleBody } from '../../core/contract/article-body'

export type ImportedPicture = { key: string; bytes: Uint8Array; alt: string }

/** `publishedOn` is yyyy-mm-dd. Image nodes of the body name their picture as `import:<key>`. */
export type ImportedArticle = {
  title: string
  publishedOn: string | null
  body: ArticleBody
  likeCount: number
  bookmarkCount: number
  pictures: ImportedPicture[]
}

export type ImportFault =
  'EMPTY' | 'TOO_LARGE' | 'BINARY' | 'ENCODING' | 'NO_TITLE' | 'NO_BODY' | 'TYPE_UNSUPPORTED' | 'DAMAGED'

/** `message` names the file and says, to an officer, what to do. */
export type ReadResult =
  { ok: true; article: ImportedArticle } | { ok: false; reason: ImportFault; message: string }
