import { pagePaths } from '../page-paths'
import { BUILD_TIMEOUT, BUILT_BASE, builtWeapp } from './build'
import { type ServerProcess, startServerProcess } from './server-process'
import type { Weapp } from './weapp'
import type { Settings } from './wx/settings'

/** Every page of the product, and what it needs to open. */
const PAGES: [string, (facts: Record<string, string>) => Record<string, string>][] = [
  ['pages/news/index', () => ({})],
  ['pages/events/index', () => ({})],
  ['pages/me/index', () => ({})],
  ['pages/reading/article/index', ({ news = '' }) => ({ id: news })],
  ['pages/reading/search/index', () => ({})],
  ['pages/reading/follows/index', () => ({})],
  ['pages/reading/history/index', () => ({})],
  ['pages/reading/poster/index', ({ news = '' }) => ({ id: news })],
  ['pages/signing/event/index', ({ event = '' }) => ({ id: event })],
  ['pages/signing/sign-up/index', ({ event = '' }) => ({ id: event })],
  ['pages/signing/registration/index', () => ({ id: 'no-such' })],
  ['pages/signing/ticket/index', () => ({ id: 'no-such' })],
  ['pages/signing/check-in/index', ({ event = '' }) => ({ id: event, code: 'not-a-poster' })],
  ['pages/signing/draw/index', ({ event = '' }) => ({ id: event })],
  ['pages/mine/bookmarks/index', () => ({})],
  ['pages/mine/likes/index', () => ({})],
  ['pages/mine/profile/index', () => ({})],
  ['pages/mine/settings/index', () => ({})],
  ['pages/mine/privacy/index', () => ({})],
  ['pages/mine/my-copy/index', () => ({})],
  ['pages/mine/delete-account/index', () => ({})],
  ['pages/mine/registrations/index', () => ({})],
  ['pages/mine/notices/index', () => ({})],
  ['pages/mine/relatives/index', () => ({})],
  ['pages/mine/sign-in/index', () => ({})],
]

/** The compiled product opens in the runner, page by page. */
export function describeApp(open: (folder: string, settings: Partial<Settings>) => Weapp): void {
  let folder: string
  let server: ServerProcess
  let weapp: Weapp

  beforeAll(async () => {
    folder = await builtWeapp()
    server = await startServerProcess('one-of-each')
  }, BUILD_TIMEOUT)
  afterAll(() => server.stop())
  beforeEach(() => {
    weapp = open(folder, { builtBase: BUILT_BASE, serverBase: server.url })
  })
  afterEach(() => weapp.close())

  it.each(PAGES)('opens %s without a fault, and within what the audit allows', async (path, queryOf) => {
    await weapp.launch({ path, query: queryOf(server.facts) })
    expect(await weapp.path()).toBe(path)
    expect(await weapp.text()).not.toBe('')
    const { nodes, depth, children } = await weapp.size()
    expect(nodes).toBeLessThan(1000)
    expect(depth).toBeLessThan(30)
    expect(children).toBeLessThanOrEqual(60)
    expect(await weapp.unreadable()).toEqual([])
  })

  it('are all the pages there are', () => {
    expect(PAGES.map(([path]) => path).sort()).toEqual([...pagePaths].sort())
  })

  it('offers a version that came meanwhile, and turns to it after a yes only', async () => {
    await weapp.wx.answer('showModal', { reply: { confirm: false, cancel: true } })
    await weapp.launch()
    await weapp.wx.newVersion()
    await weapp.settle()
    expect(await weapp.calls('showModal')).toMatchObject([{ options: { title: '有新版本' } }])
    expect(await weapp.calls('applyUpdate')).toEqual([])
    await weapp.wx.answer('showModal', { reply: { confirm: true, cancel: false } })
    await weapp.wx.newVersion()
    await weapp.settle()
    expect(await weapp.calls('applyUpdate')).toHaveLength(1)
  })
}
