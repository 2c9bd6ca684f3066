import { Button } from '@/components/button'
import { readPicture } from '@/lib/read-picture'

type AvatarButtonProps = { isBusy: boolean; onPicked: (base64: string) => void; onFailed: () => void }

/** WeChat asks which picture, its own avatar among them; who closes that has refused, and nothing happens. */
export function AvatarButton({ isBusy, onPicked, onFailed }: AvatarButtonProps) {
  const chosen = (detail: { avatarUrl?: string }) => {
    if (detail.avatarUrl) readPicture(detail.avatarUrl).then(onPicked, onFailed)
  }
  return (
    <Button
      look="plain"
      isBusy={isBusy}
      openType="chooseAvatar"
      onChooseAvatar={(event) => chosen(event.detail as { avatarUrl?: string })}
    >
      换头像
    </Button>
  )
}
