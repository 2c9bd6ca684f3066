import { Text, View } from '@tarojs/components'
import { useObservable } from '@/lib/observable'
import { openPage, routes } from '@/lib/routes'
import { AGREE_BUTTON_ID, privacyQuestion } from '@/lib/privacy-question'
import { usePageShown } from '@/lib/use-page-shown'
import { Button } from './button'
import './privacy-sheet.scss'

/** Asks before WeChat first hands out something personal. A no costs nothing but the one thing just tapped. */
export function PrivacySheet() {
  const question = useObservable(privacyQuestion, (current) => current)
  const isShown = usePageShown()
  if (question === null || !isShown) return null
  return (
    <View className="privacy-sheet" role="alertdialog" aria-label="隐私保护">
      <View className="privacy-sheet__panel">
        <Text className="privacy-sheet__title">用之前，先问您一声</Text>
        <Text>您刚才点的这一步，要用到微信里的个人信息。我们只用来办这件事，加密保存，您随时能删。</Text>
        <Text className="privacy-sheet__link" role="link" onClick={() => openPage(routes.privacy())}>
          看看隐私保护说明
        </Text>
        <Button
          id={AGREE_BUTTON_ID}
          isWide
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => question.answer(true)}
        >
          同意
        </Button>
        <Button look="quiet" isWide onClick={() => question.answer(false)}>
          不同意
        </Button>
        <Text className="privacy-sheet__note">不同意也可以照常看资讯。</Text>
      </View>
    </View>
  )
}
