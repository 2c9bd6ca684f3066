import { Button } from '@/components/button'
import { showToast } from '@/lib/feedback'
import { putPhone } from './api'
import { useChangeMe } from './use-change-me'

/** WeChat asks whether to hand over the number that is bound to it. */
export function PhoneField() {
  const { mutate, isPending } = useChangeMe(putPhone, '手机号已保存')
  const answered = ({ code }: { code?: string }) =>
    code ? mutate({ code }) : showToast('没有取得手机号，不影响您看资讯和报名')
  return (
    <Button
      look="plain"
      isBusy={isPending}
      openType="getPhoneNumber"
      onGetPhoneNumber={(event) => answered(event.detail)}
    >
      使用微信绑定的手机号
    </Button>
  )
}
