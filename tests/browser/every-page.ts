import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { SessionReply } from '../../core/contract/session'
import { addJourneyEvents, addJourneyNews } from '../journey-scene'
import { resident } from '../scene'
import { startTestServer } from '../test-server'
import { H5 } from './phone'

export { pagePaths } from '../page-paths'

const OUTPUT = path.resolve(__dirname, '../output/pages')

/** Ids of what the world holds, by which pages are opened. */
type Parameters = { newsId: string; eventId: string; registrationId: string }

/** What a page is opened with; one that needs nothing is not named. */
const QUERIES: Record<string, (given: Parameters) => string> = {
  'pages/reading/article/index': ({ newsId }) => `?id=${newsId}`,
  'pages/signing/event/index': ({ eventId }) => `?id=${eventId}`,
  'pages/signing/sign-up/index': ({ eventId }) => `?id=${eventId}`,
  'pages/signing/registration/index': ({ registrationId }) => `?id=${registrationId}`,
  'pages/signing/ticket/index': ({ registrationId }) => `?id=${registrationId}`,
  'pages/signing/check-in/index': ({ eventId }) => `?id=${eventId}&code=abcdefghjkmn`,
  'pages/signing/draw/index': ({ eventId }) => `?id=${eventId}`,
  'pages/reading/poster/index': ({ newsId }) => `?id=${newsId}`,
}

export type ResidentWorld = Awaited<ReturnType<typeof openResidentWorld>>

/** News, events and a resident who reads, likes and has signed up. */
export const openResidentWorld = async () => {
  const server = await startTestServer({ listen: true, h5Dir: H5 })
  await addJourneyNews(server.db, 20)
  await addJourneyEvents(server.db)
  const one = await resident(server.app, '小睦')
  const { items: news } = (await one.get('/news')).json<{ items: { id: string }[] }>()
  const { items: events } = (await one.get('/events?state=open')).json<{
    items: { id: string; title: string }[]
  }>()
  const newsId = news[0]?.id ?? ''
  const eventId = events.find(({ title }) => title.includes('修理'))?.id ?? ''
  const registrationId = (await one.signUp(eventId)).json<{ id: string }>().id
  for (const path of [`/news/${newsId}/like`, `/news/${newsId}/bookmark`, `/events/${eventId}/like`])
    await one.put(path)
  const me = (await one.get('/me')).json<SessionReply['resident']>()
  const session: SessionReply = { token: one.token, resident: me }
  const given = { newsId, eventId, registrationId }

  /** As Taro keeps things in a browser. */
  const openPage = async (browser: Browser, view: object): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      serviceWorkers: 'block',
    })
    const kept = { session, 'view-settings': view }
    const script = Object.entries(kept).map(
      ([key, data]) => `localStorage.setItem('${key}', ${JSON.stringify(JSON.stringify({ data }))})`,
    )
    await context.addInitScript(script.join('\n'))
    return context.newPage()
  }

  return {
    openPage,
    /** Opens it and waits until its content is there. */
    visit: async (page: Page, pagePath: string) => {
      await page.goto(`${server.url}/${pagePath}${QUERIES[pagePath]?.(given) ?? ''}`)
      await page.locator('.page-shell').first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.locator('[aria-label="正在加载"]').first().waitFor({ state: 'hidden' })
    },
    picture: (name: string) => {
      mkdirSync(OUTPUT, { recursive: true })
      return path.join(OUTPUT, `${name.replaceAll('/', '-')}.png`)
    },
    close: () => server.close(),
  }
}
