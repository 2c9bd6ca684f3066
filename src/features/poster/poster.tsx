import { Image, Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { savePicture } from '@/lib/save-picture'
import './poster.scss'

/** The finished poster; in WeChat, holding it down also offers to send it on. */
export function Poster({ src, title }: { src: string; title: string }) {
  return (
    <View className="poster">
      <View className="poster__frame">
        <Image
          className="poster__picture"
          src={src}
          mode="aspectFit"
          showMenuByLongpress
          role="img"
          aria-label={`海报：${title}`}
        />
      </View>
      <Text className="poster__hint">长按图片，可以直接发到群里</Text>
      <Button isWide onClick={() => void savePicture(src, `${title}.png`)}>
        保存到手机
      </Button>
    </View>
  )
}
