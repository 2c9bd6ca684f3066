import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { MessageTemplate } from '../../server/wechat/message-templates'
import { startSpeechStandIn } from '../speech-stand-in'
import { startTestServer, type TestServer } from '../test-server'
import {
  CODE_TO_SESSION,
  MINI_PROGRAM_CODE,
  PHONE_NUMBER,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_PHONE,
  WECHAT_TOKEN,
  type WechatStandIn,
} from '../wechat-stand-in'

/** In the place of WeChat's round code. */
const drawnCode = () =>
  sharp({ create: { width: 430, height: 430, channels: 3, background: '#0f6b5c' } })
    .jpeg()
    .toBuffer()

/** Of the messages that tell what came of a sign-up. */
const RESULT_TEMPLATE: MessageTemplate = {
  group: 'result',
  templateId: 'template-of-results',
  isLasting: false,
  fields: [{ name: 'thing1', type: 'thing', word: 'title' }],
}

/** A service that reads aloud, and where the server keeps what it said. */
const startVoice = async () => {
  const speech = await startSpeechStandIn()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mulin-read-aloud-'))
  return {
    settings: { dataDir, readAloud: { url: speech.url, key: null, model: null, voice: null } },
    close: async () => {
      await speech.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** The real server as a mini-program meets it: WeChat takes any login code, and each code is a resident. */
export async function startWeappServer({ readsAloud = false }: { readsAloud?: boolean } = {}): Promise<
  TestServer & { wechat: WechatStandIn }
> {
  const wechat = await startWechatStandIn()
  wechat.answer(CODE_TO_SESSION, ({ query }) => ({
    openid: `openid-of-${query.js_code ?? ''}`,
    session_key: 'c2Vzc2lvbi1rZXktMQ==',
  }))
  wechat.answer(STABLE_TOKEN, WECHAT_TOKEN)
  wechat.answer(PHONE_NUMBER, WECHAT_PHONE)
  wechat.answer(MINI_PROGRAM_CODE, { picture: await drawnCode() })
  const { apiBase } = wechat
  const voice = readsAloud ? await startVoice() : null
  const server = await startTestServer({
    listen: true,
    settings: {
      wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase },
      messageTemplates: [RESULT_TEMPLATE],
      ...voice?.settings,
    },
  })
  const close = async () => {
    await server.close()
    await wechat.close()
    await voice?.close()
  }
  return { ...server, wechat, close }
}
