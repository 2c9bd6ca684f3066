import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { Picture as PictureSource } from '../../core/contract/media'
import { mediaUrl } from '@/lib/media-url'
import './picture.scss'

type PictureProps = {
  picture: PictureSource
  /** About how wide it is shown, in px: decides which copy is fetched. */
  shownWidth: number
  className?: string
}

/** A picture whose size the class gives; its average colour holds the place until it comes, and when it does not. */
export function Thumbnail({ picture, shownWidth, className = '' }: PictureProps) {
  const [isMissing, setIsMissing] = useState(false)
  return (
    <Image
      className={`picture ${isMissing ? 'picture--missing' : ''} ${className}`}
      style={{ backgroundColor: picture.color }}
      src={mediaUrl(picture.src, shownWidth)}
      mode="aspectFill"
      lazyLoad
      onError={() => setIsMissing(true)}
      aria-label={picture.alt}
      {...(picture.alt === '' ? { 'aria-hidden': true } : { role: 'img' as const })}
    />
  )
}

/** A picture as wide as its place, in its own proportion, kept free before it comes. */
export function Picture({ picture, shownWidth, className = '' }: PictureProps) {
  const ratio = `${((picture.height / picture.width) * 100).toFixed(3)}%`
  return (
    <View className={`picture-frame ${className}`} style={{ paddingTop: ratio }}>
      <Thumbnail picture={picture} shownWidth={shownWidth} className="picture--filling" />
    </View>
  )
}
