import { messageIdOf } from './message-id'

/** What of WeChat's pushes concerns us; everything else is `other`. */
export type PushEvent =
  | { name: 'answered' | 'turnedOff'; openId: string; answers: { templateId: string; isAccepted: boolean }[] }
  | {
      name: 'sent'
      openId: string
      messages: { templateId: string; messageId: string | null; error: string | null }[]
    }
  | { name: 'revoked'; openId: string; infos: string[] }
  | { name: 'cancelled'; openId: string }
  | { name: 'modified'; openId: string }
  | { name: 'other'; event: string }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown) =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

/** One entry comes as itself, several as a list. */
const entriesOf = ({ List: list }: Record<string, unknown>) => [list].flat().filter(isObject)

const answersOf = (message: Record<string, unknown>) =>
  entriesOf(message).map((entry) => ({
    templateId: textOf(entry.TemplateId),
    isAccepted: entry.SubscribeStatusString === 'accept',
  }))

const messagesOf = (message: Record<string, unknown>) =>
  entriesOf(message).map((entry) => {
    const code = textOf(entry.ErrorCode)
    const error = code === '0' ? null : `${code} ${textOf(entry.ErrorStatus)}`.trim()
    return { templateId: textOf(entry.TemplateId), messageId: messageIdOf(entry.MsgID), error }
  })

/** The event of a pushed message; null when the text is no JSON object. */
export const readPush = (text: string): PushEvent | null => {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(message)) return null
  const event = textOf(message.Event)
  // Events about people's data come from WeChat's own account and name the person apart.
  const [sender, person] = [textOf(message.FromUserName), textOf(message.OpenID)]
  switch (event) {
    case 'subscribe_msg_popup_event':
      return { name: 'answered', openId: sender, answers: answersOf(message) }
    case 'subscribe_msg_change_event':
      return { name: 'turnedOff', openId: sender, answers: answersOf(message) }
    case 'subscribe_msg_sent_event':
      return { name: 'sent', openId: sender, messages: messagesOf(message) }
    case 'user_authorization_revoke':
      return {
        name: 'revoked',
        openId: person,
        infos: textOf(message.RevokeInfo).split(/\D+/).filter(Boolean),
      }
    case 'user_authorization_cancellation':
      return { name: 'cancelled', openId: person }
    case 'user_info_modified':
      return { name: 'modified', openId: person }
    default:
      return { name: 'other', event }
  }
}
