import jsQR from 'jsqr'
import sharp from 'sharp'
import { createEntryCodes } from '../lib/entry-codes'
import type { Settings } from '../settings'
import { codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { startTestServer } from '../../tests/test-server'
import {
  MINI_PROGRAM_CODE,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_TOKEN,
} from '../../tests/wechat-stand-in'

const start = async (settings: Partial<Settings>) => {
  const server = await startTestServer({ settings })
  const street = await addUnit(server.db, '临溪街道')
  const { id, sessionIds } = await addEvent(server.db, street)
  const [sessionId = ''] = sessionIds
  const door = await officer(server.app, server.db, street, 'organiser')
  const picture = (session: string) => door.get(`/staff/events/${id}/poster-code/${session}`)
  const code = createEntryCodes(server.settings.encryptionKey).poster(sessionId)
  return { server, street, id, sessionId, picture, code }
}

test('prints a QR code of the page where a resident checks in to that session', async () => {
  const { server, street, id, sessionId, picture, code } = await start({ publicUrl: 'https://mulin.example' })
  const reply = await picture(sessionId)
  expect(reply.headers['content-type']).toBe('image/png')
  const { data, info } = await sharp(reply.rawPayload)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const query = new URLSearchParams({ id, code }).toString()
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
    `https://mulin.example/pages/signing/check-in/index?${query}`,
  )
  const [otherSession = ''] = (await addEvent(server.db, street)).sessionIds
  expect(codeOf(await picture(otherSession))).toEqual([404, 'NOT_FOUND'])
  await server.close()
})

test("prints the mini-program's own code where WeChat is set up", async () => {
  const wechat = await startWechatStandIn()
  wechat.answer(STABLE_TOKEN, WECHAT_TOKEN)
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
  wechat.answer(MINI_PROGRAM_CODE, { picture: bytes })
  const { server, id, sessionId, picture, code } = await start({
    wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase },
  })
  const reply = await picture(sessionId)
  expect([reply.headers['content-type'], reply.rawPayload.equals(bytes)]).toEqual(['image/jpeg', true])
  expect(wechat.requestsTo(MINI_PROGRAM_CODE)).toMatchObject([
    { body: { page: 'pages/signing/check-in/index', scene: id + code } },
  ])
  await server.close()
  await wechat.close()
})
