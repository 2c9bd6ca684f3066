import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { ShareToFriend } from '@/components/share-to-friend'
import { Sheet } from '@/components/sheet'
import { openPage, routes } from '@/lib/routes'
import './share-button.scss'

type ShareButtonProps = { newsId: string; title: string }

/** Opens the ways to pass an article on: to a friend, or as a poster for the neighbourhood's group. */
export function ShareButton({ newsId, title }: ShareButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const openPoster = () => {
    setIsOpen(false)
    openPage(routes.poster(newsId))
  }
  return (
    <>
      <View
        className="share-button"
        hoverClass="share-button--pressed"
        role="button"
        onClick={() => setIsOpen(true)}
      >
        <Icon name="share" className="share-button__icon" />
        <Text>分享</Text>
      </View>
      {isOpen && (
        <Sheet title="分享" onClose={() => setIsOpen(false)}>
          <View className="share-button__ways">
            <ShareToFriend title={title} />
            <Button look="plain" isWide onClick={openPoster}>
              做一张海报
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
