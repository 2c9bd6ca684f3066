import { type MessageTemplate, parseTemplate } from './wechat/message-templates'
import type { TemplateGroup } from './wechat/template-groups'
import type { EnvReader } from './env-reader'
import type { Settings } from './settings'

const TEMPLATE_SETTINGS: { name: string; group: TemplateGroup }[] = [
  { name: 'WECHAT_TEMPLATE_RESULT', group: 'result' },
  { name: 'WECHAT_TEMPLATE_REMINDER', group: 'reminder' },
  { name: 'WECHAT_TEMPLATE_CHANGE', group: 'change' },
]

export const readWechat = (reader: EnvReader): Settings['wechat'] => {
  const appId = reader.text('WECHAT_APP_ID')
  const appSecret = reader.text('WECHAT_APP_SECRET')
  const apiBase = reader.webAddress('WECHAT_API_BASE', 'https://api.weixin.qq.com')
  return appId && appSecret ? { appId, appSecret, apiBase } : null
}

export const readMessageTemplates = (reader: EnvReader): MessageTemplate[] =>
  TEMPLATE_SETTINGS.flatMap(({ name, group }) => {
    const text = reader.text(name)
    if (text === null) return []
    const template = parseTemplate(group, text)
    if (typeof template !== 'string') return [template]
    reader.problems.push(`${name} 不对：${template}。`)
    return []
  })

export const readWechatCallback = (reader: EnvReader): Settings['wechatCallback'] => {
  const token = reader.text('WECHAT_CALLBACK_TOKEN')
  const key = reader.text('WECHAT_CALLBACK_AES_KEY')
  if (token !== null && !/^[A-Za-z0-9]{3,32}$/.test(token)) {
    reader.problems.push('WECHAT_CALLBACK_TOKEN 应是 3 到 32 个字母或数字，与微信后台“消息推送”里填的相同。')
  }
  if (key !== null && !/^[A-Za-z0-9]{43}$/.test(key)) {
    reader.problems.push('WECHAT_CALLBACK_AES_KEY 应是微信后台“消息推送”里 43 个字符的 EncodingAESKey。')
  }
  if (key !== null && token === null)
    reader.problems.push('WECHAT_CALLBACK_AES_KEY 要和 WECHAT_CALLBACK_TOKEN 一起设置。')
  return token === null ? null : { token, aesKey: key === null ? null : Buffer.from(key, 'base64') }
}

/** What is of use only with the mini-program's account. */
export const requireWechat = (reader: EnvReader) => {
  const names = [...TEMPLATE_SETTINGS.map(({ name }) => name), 'WECHAT_CALLBACK_TOKEN']
  const first = names.find((name) => reader.text(name) !== null)
  if (first !== undefined && reader.text('WECHAT_APP_ID') === null) {
    reader.problems.push(`${first} 要和 WECHAT_APP_ID、WECHAT_APP_SECRET 一起设置。`)
  }
}
