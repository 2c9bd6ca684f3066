import sharp from 'sharp'
import { addNews, addUnit } from '../../tests/scene'
import { startTestServer, type TestServer, type TestServerOptions } from '../../tests/test-server'
import {
  MINI_PROGRAM_CODE,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_TOKEN,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'

let server: TestServer
let news: string

const start = async (settings: NonNullable<TestServerOptions['settings']>) => {
  server = await startTestServer({ settings })
  news = await addNews(server.db, await addUnit(server.db, '临溪街道'))
}
afterEach(() => server.close())

const code = (id = news) =>
  server.app.inject({ url: `/api/v1/news/${id}/qr-code`, headers: { host: 'phone.example:8080' } })

describe('without WeChat', () => {
  test('is a QR code of the public address, for everyone to keep', async () => {
    await start({ publicUrl: 'https://mulin.example' })
    const reply = await code()
    expect(reply.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
    })
    const { width, height } = await sharp(reply.rawPayload).metadata()
    expect([width === height, width > 200]).toEqual([true, true])
  })

  test('leads to where it was asked for when no public address is known, and is not kept', async () => {
    await start({ publicUrl: null })
    const here = await code()
    expect(here.headers['cache-control']).toBe('private, no-store')
    const there = await server.app.inject({
      url: `/api/v1/news/${news}/qr-code`,
      headers: { host: 'elsewhere.example' },
    })
    expect(there.rawPayload.equals(here.rawPayload)).toBe(false)
  })

  test('is not there for what is not public', async () => {
    await start({})
    expect((await code('none')).json()).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('with WeChat', () => {
  let wechat: WechatStandIn
  const PICTURE = Buffer.from('a mini-program code')

  beforeAll(async () => {
    wechat = await startWechatStandIn()
  })
  afterAll(() => wechat.close())
  beforeEach(async () => {
    wechat.reset()
    wechat.answer(STABLE_TOKEN, WECHAT_TOKEN, { ...WECHAT_TOKEN, access_token: 'token-2' })
    await start({ wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase } })
  })
  const asked = () => wechat.requestsTo(MINI_PROGRAM_CODE)

  test('is the code that opens the article in the mini-program, asked for once', async () => {
    wechat.answer(MINI_PROGRAM_CODE, { picture: PICTURE })
    const replies = [...(await Promise.all([code(), code()])), await code()]
    for (const reply of replies) {
      expect(reply.rawPayload.equals(PICTURE)).toBe(true)
      expect(reply.headers['content-type']).toBe('image/jpeg')
    }
    expect(asked()).toMatchObject([
      {
        query: { access_token: WECHAT_TOKEN.access_token },
        body: { page: 'pages/reading/article/index', scene: `id=${news}`, check_path: false },
      },
    ])
    expect(String(asked()[0]?.body?.scene).length).toBeLessThanOrEqual(32)
  })

  test('is asked for with a new token when the old one is refused', async () => {
    wechat.answer(MINI_PROGRAM_CODE, wechatError(40001), { picture: PICTURE })
    expect((await code()).rawPayload.equals(PICTURE)).toBe(true)
    expect(asked().map(({ query }) => query.access_token)).toEqual([WECHAT_TOKEN.access_token, 'token-2'])
  })

  test('is tried again after WeChat has refused', async () => {
    wechat.answer(MINI_PROGRAM_CODE, wechatError(45009), { picture: PICTURE })
    expect((await code()).json()).toMatchObject({ error: { code: 'UNAVAILABLE' } })
    expect((await code()).rawPayload.equals(PICTURE)).toBe(true)
  })
})
