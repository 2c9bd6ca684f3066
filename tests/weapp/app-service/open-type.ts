import type { ViewNode } from '../view/node'
import { Refusal } from '../wx/answer'
import { passPrivacy } from '../wx/permission'
import type { MiniProgram } from './mini-program'

/** What a button of an `open-type` reports; null when it reports nothing. */
export async function openTypeAnswer(
  openType: string,
  button: ViewNode,
  { standIn, stack }: MiniProgram,
): Promise<Record<string, unknown> | null> {
  const { context } = standIn
  const { settings, phone } = context
  context.record(`open-type ${openType}`, {})
  const refused = (what: string) => settings.refused.includes(what)

  switch (openType) {
    case 'getPhoneNumber':
      if (!(await isPrivacyPassed(context)))
        return { errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }
      if (refused('phoneNumber')) return { errMsg: 'getPhoneNumber:fail user deny' }
      return {
        errMsg: 'getPhoneNumber:ok',
        code: settings.phoneCodes.shift() ?? `phone-code-${String(++phone.codesHandedOut)}`,
      }
    case 'chooseAvatar':
      return refused('avatar') ? null : { avatarUrl: 'wxfile://tmp_avatar.jpg' }
    case 'agreePrivacyAuthorization':
      settings.privacy = 'agreed'
      return { errMsg: 'agreePrivacyAuthorization:ok' }
    case 'openSetting':
      return { errMsg: 'openSetting:ok', authSetting: { ...phone.scopes } }
    case 'share':
      stack.call(stack.top, 'onShareAppMessage', { from: 'button', target: { id: button.id, dataset: {} } })
      return null
    case 'contact':
    case 'feedback':
      return null
    default:
      context.fault(`open-type ${openType} is not known to the stand-in for wx`)
      return null
  }
}

async function isPrivacyPassed(context: Parameters<typeof passPrivacy>[0]): Promise<boolean> {
  try {
    await passPrivacy(context)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
