import { Button } from '@/components/button'
import { pickPicture } from '@/lib/pick-picture'

type AvatarButtonProps = { isBusy: boolean; onPicked: (base64: string) => void; onFailed: () => void }

/** In a browser a file is chosen. */
export function AvatarButton({ isBusy, onPicked, onFailed }: AvatarButtonProps) {
  return (
    <Button look="plain" isBusy={isBusy} onClick={() => pickPicture(onPicked, onFailed)}>
      换头像
    </Button>
  )
}
