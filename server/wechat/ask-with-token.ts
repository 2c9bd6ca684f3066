import type { AccessTokens } from './access-token'
import type { CallWechat, WechatReply, WechatRequest } from './wechat-api'

/** The access token is wrong or has run out. */
const TOKEN_REFUSED = [40001, 40014, 42001]

/** Asks with the shared access token; when WeChat refuses that token, once more with a new one. */
export const askWithToken = async (
  call: CallWechat,
  tokens: AccessTokens,
  { path, body }: Pick<WechatRequest, 'path' | 'body'>,
): Promise<WechatReply> => {
  const ask = async () => {
    const token = await tokens.current()
    const reply = await call({ path, query: { access_token: token.text }, ...(body && { body }) })
    return { token, reply }
  }
  const first = await ask()
  if (!TOKEN_REFUSED.includes(first.reply.errcode)) return first.reply
  await tokens.drop(first.token)
  return (await ask()).reply
}
