import { shareLink } from '@/lib/share-link'
import { Button } from './button'

/** In a browser: its own way to share, or the link to paste. */
export function ShareToFriend({ title }: { title: string }) {
  return (
    <Button isWide onClick={() => void shareLink(title)}>
      分享给朋友
    </Button>
  )
}
