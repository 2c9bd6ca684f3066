import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { openPage, routes } from '@/lib/routes'
import type { Outlook } from './outlook'

type SignUpBarProps = {
  kind: Outlook['kind']
  /** Given where nobody is left to be signed up: all that were chosen are in already. */
  registrationId: string | undefined
  isBusy: boolean
  /** null: there is no step before, or after. */
  onBack: (() => void) | null
  onNext: (() => void) | null
  onSubmit: () => void
}

/** The next thing to do with the form. */
export function SignUpBar({ kind, registrationId, isBusy, onBack, onNext, onSubmit }: SignUpBarProps) {
  const main =
    registrationId !== undefined ? (
      <Button isWide onClick={() => openPage(routes.registration(registrationId))}>
        查看我的报名
      </Button>
    ) : onNext ? (
      <Button isWide onClick={onNext}>
        下一步
      </Button>
    ) : (
      <Button isWide isBusy={isBusy} disabled={kind === 'refused'} onClick={onSubmit}>
        {kind === 'waitlist' ? '提交，进入候补' : '提交报名'}
      </Button>
    )
  return (
    <BottomBar>
      {onBack && (
        <Button look="plain" onClick={onBack}>
          上一步
        </Button>
      )}
      {main}
    </BottomBar>
  )
}
