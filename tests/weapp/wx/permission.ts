import { Refusal } from './answer'
import type { Context } from './context'

/** APIs that work only when app.json names them in `requiredPrivateInfos`. */
const TO_BE_DECLARED = ['getLocation', 'chooseLocation', 'chooseAddress', 'choosePoi']

/**
 * Asks for a scope as the client does: once; a refusal stands until the resident opens the settings.
 */
export function ask({ settings, phone, host }: Context, api: string, scope: string): void {
  if (TO_BE_DECLARED.includes(api) && !host.config.requiredPrivateInfos?.includes(api)) {
    throw new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
  }
  phone.scopes[scope] ??= !settings.refused.includes(scope)
  if (!phone.scopes[scope]) throw new Refusal('auth deny', { errno: 103 })
}

/**
 * The privacy guide comes before the first use of what it covers. With a listener the mini-program shows its
 * own, else the client does.
 */
export async function passPrivacy({ settings, listeners }: Context): Promise<void> {
  if (settings.privacy === 'agreed') return
  const listener = listeners.of('NeedPrivacyAuthorization')[0] as PrivacyListener | undefined
  const agreed = listener === undefined ? settings.privacy === 'asked' : await answerOf(listener)
  if (!agreed) throw new Refusal('privacy permission is not authorized', { errno: 104 })
  settings.privacy = 'agreed'
}

type PrivacyAnswer = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }
type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, event: { referrer: string }) => void

const answerOf = (listener: PrivacyListener) =>
  new Promise<boolean>((resolve) => {
    const settle = ({ event }: PrivacyAnswer) => {
      if (event !== 'exposureAuthorization') resolve(event === 'agree')
    }
    listener(settle, { referrer: '' })
  })

export function permissionApis(context: Context): Record<string, unknown> {
  const { settings, phone, answering } = context
  return answering({
    getSetting: () => ({
      authSetting: { ...phone.scopes },
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    }),
    openSetting: () => {
      for (const scope of Object.keys(phone.scopes)) phone.scopes[scope] = !settings.refused.includes(scope)
      return { authSetting: { ...phone.scopes } }
    },
    authorize: async ({ scope }) => {
      await passPrivacy(context)
      ask(context, 'authorize', String(scope))
    },
    getPrivacySetting: () => ({
      needAuthorization: settings.privacy !== 'agreed',
      privacyContractName: '《隐私保护指引》',
    }),
    requirePrivacyAuthorize: () => passPrivacy(context),
    openPrivacyContract: () => undefined,
  })
}
