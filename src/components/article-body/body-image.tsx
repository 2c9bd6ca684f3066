import { Image, View } from '@tarojs/components'
import type { ImageNode } from '../../../core/contract/article-body'
import { mediaUrl } from '@/lib/media-url'
import { previewPicture } from '@/lib/preview-picture'

type BodyImageProps = {
  node: ImageNode
  /** The addresses of all pictures of the article, this one among them. */
  pictures: readonly string[]
}

/** Its place is kept by its proportion; a tap shows it whole, and from there the others. */
export function BodyImage({ node: { attrs }, pictures }: BodyImageProps) {
  const ratio = `${((attrs.height / attrs.width) * 100).toFixed(3)}%`
  return (
    <View
      className="article-body__image"
      style={{ paddingTop: ratio }}
      role="button"
      aria-label={attrs.alt === '' ? '查看大图' : `${attrs.alt}，点按查看大图`}
      onClick={() => previewPicture(attrs.src, pictures)}
    >
      <Image className="article-body__picture" src={mediaUrl(attrs.src, 343)} mode="aspectFill" lazyLoad />
    </View>
  )
}
