import type { AccessTokens } from './access-token'
import { askWithToken } from './ask-with-token'
import type { CallWechat, WechatLog } from './wechat-api'
import { wechatRefusal } from './wechat-refusal'

const PATH = '/wxa/getwxacodeunlimit'

/** Pixels: as large as it is printed on a poster, twice over. */
const WIDTH = 430

/** WeChat takes no more characters, and no `%`. */
const LONGEST_SCENE = 32

/** `page` without a slash before it; it is handed `scene` when the code is scanned. */
export type CodeOrder = { page: string; scene: string }

export type CodePicture = { bytes: Buffer; contentType: string }

/** A code that opens a page of the mini-program, as a picture (wxacode.getUnlimited). */
export const miniProgramCode = async (
  call: CallWechat,
  tokens: AccessTokens,
  log: WechatLog,
  { page, scene }: CodeOrder,
): Promise<CodePicture> => {
  if (scene.length > LONGEST_SCENE || !/^[\w!#$&'()*+,/:;=?@.~-]+$/.test(scene))
    throw new Error(`WeChat takes no scene ${scene}`)
  // A page that is not released yet has a code all the same, or no poster could be made ahead.
  const body = { page, scene, check_path: false, width: WIDTH }
  const reply = await askWithToken(call, tokens, { path: PATH, body })
  const { picture } = reply
  if (!picture) throw wechatRefusal(reply, PATH, log)
  return picture
}
