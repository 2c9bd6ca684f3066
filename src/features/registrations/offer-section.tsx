import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { askToConfirm } from '@/lib/feedback'
import type { Registration } from '../../../core/contract/registration'
import { decideAccept } from '../../../core/rules/offer'
import { acceptOffer, declineOffer } from './api'
import { useRegistrationStep } from './use-registration-step'
import './cancel-section.scss'

const DECLINE = {
  title: '不来了吗',
  text: '名额会马上让给下一位。以后又想参加，要重新报名，可能需要排队。',
  yes: '让给别人',
  no: '再想想',
}

/** A seat that is kept for the resident for a while: take it, or give way to the next. */
export function OfferSection({ registration, now }: { registration: Registration; now: Date }) {
  const { id, state, offerExpiresAt } = registration
  const accept = useRegistrationStep(registration, () => acceptOffer(id), '名额是您的了')
  const decline = useRegistrationStep(registration, () => declineOffer(id), '已让给下一位，谢谢您')
  if (state !== 'offered') return null
  const expiry = offerExpiresAt === null ? null : new Date(offerExpiresAt)
  const isInTime = decideAccept({ state, offerExpiresAt: expiry }, now).ok
  const giveWay = async () => {
    if (await askToConfirm(DECLINE)) decline.mutate(undefined)
  }
  return (
    <View className="cancel-section">
      {isInTime && (
        <Button
          isWide
          isBusy={accept.isPending}
          disabled={decline.isPending}
          onClick={() => accept.mutate(undefined)}
        >
          我要参加
        </Button>
      )}
      <Button
        look="quiet"
        isWide
        isBusy={decline.isPending}
        disabled={accept.isPending}
        onClick={() => void giveWay()}
      >
        不来了，让给别人
      </Button>
    </View>
  )
}
