import { startTestServer, type TestServer } from '../test-server'
import { CODE_TO_SESSION, startWechatStandIn, type WechatStandIn } from '../wechat-stand-in'

/** The real server as a mini-program meets it: WeChat takes any login code, and each code is a resident. */
export async function startWeappServer(): Promise<TestServer & { wechat: WechatStandIn }> {
  const wechat = await startWechatStandIn()
  wechat.answer(CODE_TO_SESSION, ({ query }) => ({
    openid: `openid-of-${query.js_code ?? ''}`,
    session_key: 'c2Vzc2lvbi1rZXktMQ==',
  }))
  const { apiBase } = wechat
  const server = await startTestServer({
    listen: true,
    settings: { wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase } },
  })
  const close = async () => {
    await server.close()
    await wechat.close()
  }
  return { ...server, wechat, close }
}
