import type { ArticleBody } from '../contract/article-body'

const MEDIA = /^\/api\/v1\/media\/([A-Za-z0-9_-]{1,22})$/
const ATTACHMENT = /^\/api\/v1\/attachments\/([A-Za-z0-9_-]{1,22})$/

export type BodySources = { mediaIds: string[]; attachmentIds: string[]; foreign: string[] }

/** What a body shows that lies beside it; `foreign` are addresses that are none of ours. */
export const bodySources = (body: ArticleBody): BodySources => {
  const sources: BodySources = { mediaIds: [], attachmentIds: [], foreign: [] }
  for (const block of body.content) {
    if (block.type !== 'image' && block.type !== 'attachment') continue
    const { src } = block.attrs
    const id = (block.type === 'image' ? MEDIA : ATTACHMENT).exec(src)?.[1]
    if (id === undefined) sources.foreign.push(src)
    else (block.type === 'image' ? sources.mediaIds : sources.attachmentIds).push(id)
  }
  return sources
}
