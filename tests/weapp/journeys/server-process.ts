import { addJourneyEvents, addJourneyNews, importFile, SPEECH_CONTEST } from '../../journey-scene'
import { startTestServer } from '../../test-server'
import { CODE_TO_SESSION, startWechatStandIn, WECHAT_SESSION } from '../../wechat-stand-in'

/** The server of start-server.ts: tells its parent where it listens, and ends with it. */
const serve = async () => {
  const wechat = await startWechatStandIn()
  // Each login code is a person of its own.
  wechat.answer(CODE_TO_SESSION, ({ query }) => ({ ...WECHAT_SESSION, openid: `o-${query.js_code}` }))
  const server = await startTestServer({
    listen: true,
    settings: {
      isDemo: false,
      wechat: { appId: 'wx-stand-in', appSecret: 'secret-of-the-stand-in', apiBase: wechat.apiBase },
    },
  })
  await addJourneyNews(server.db, Number(process.argv[2] ?? 40))
  await addJourneyEvents(server.db)
  await importFile(server.db, SPEECH_CONTEST)
  process.send?.(server.url)
}

process.on('disconnect', () => process.exit())
void serve()
