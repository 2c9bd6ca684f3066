import { Button } from './button'

/** Opens WeChat's own list of friends and groups; the page says what is sent (useShareAppMessage). */
export function ShareToFriend() {
  return (
    <Button isWide openType="share">
      发给微信好友或群
    </Button>
  )
}
