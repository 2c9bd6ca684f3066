import type { ArticleBody, BlockNode } from '../../core/contract/article-body'
import { mediaPath } from '../views/picture-view'
import type { StoredPicture } from './add-picture'

/** The body with its pictures where they are kept; one that is not there leaves its place. */
export const placePictures = (
  body: ArticleBody,
  pictureOf: (src: string) => StoredPicture | undefined,
): ArticleBody => ({
  type: 'doc',
  content: body.content.flatMap((block): BlockNode[] => {
    if (block.type !== 'image') return [block]
    const picture = pictureOf(block.attrs.src)
    if (!picture) return []
    const { id, width, height } = picture
    return [{ type: 'image', attrs: { src: mediaPath(id), alt: block.attrs.alt, width, height } }]
  }),
})
