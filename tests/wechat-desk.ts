import { SEND_MESSAGE, STABLE_TOKEN, WECHAT_TOKEN, wechatError, type WechatStandIn } from './wechat-stand-in'

export type SentMessage = {
  openId: string
  templateId: string
  page: string
  fields: Record<string, string>
}

export type WechatDesk = {
  /** What reached people, oldest first. */
  sent: SentMessage[]
  /** Messages that came while another to the same person was on its way. */
  collisions: number
}

const SLOW_MS = 30

/**
 * Has the stand-in take messages as WeChat does: each takes a moment, and a second one to the same person in that
 * moment is refused (43108). Credits are not looked at: who sends without one is told by the tests.
 */
export const openDesk = (wechat: WechatStandIn, slowMs = SLOW_MS): WechatDesk => {
  const desk: WechatDesk = { sent: [], collisions: 0 }
  const underWay = new Set<string>()
  wechat.answer(STABLE_TOKEN, WECHAT_TOKEN)
  wechat.answer(SEND_MESSAGE, async ({ body }) => {
    const openId = String(body?.touser)
    if (underWay.has(openId)) {
      desk.collisions++
      return wechatError(43108)
    }
    underWay.add(openId)
    await new Promise((resolve) => setTimeout(resolve, slowMs))
    underWay.delete(openId)
    const data = (body?.data ?? {}) as Record<string, { value: string }>
    desk.sent.push({
      openId,
      templateId: String(body?.template_id),
      page: String(body?.page),
      fields: Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, value])),
    })
    return { errcode: 0, errmsg: 'ok', msgid: 1000 + desk.sent.length }
  })
  return desk
}
