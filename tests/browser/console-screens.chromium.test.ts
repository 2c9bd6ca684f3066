import type { Browser } from 'playwright-core'
import type { ScreenEntry } from '../../console/lib/screen-entry'
import { launchBrowser } from '../browser'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addEvent, addNews, addUnit, resident } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { CONSOLE, Desk } from './desk'
import { START_PATIENCE } from './phone'

// Asked for at run time: the console is compiled by its own rules, which are not those of the tests.
const { screens } = jest.requireActual<{ screens: ScreenEntry[] }>('../../console/screen-list')

/** What the `:id` of an address stands for; a new screen that has one needs an entry here. */
type World = { eventId: string; newsId: string }
const IDS: Record<string, (world: World) => string> = {
  'news/:id': ({ newsId }) => newsId,
  'events/:id': ({ eventId }) => eventId,
  'events/:id/edit': ({ eventId }) => eventId,
  'events/:id/sign-in-sheet': ({ eventId }) => eventId,
  'events/:id/posters': ({ eventId }) => eventId,
}

let browser: Browser
let server: TestServer
let world: World
const desks: Partial<Record<'desk' | 'phone', Desk>> = {}

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({ listen: true, consoleDir: CONSOLE })
  const street = await addUnit(server.db, '临溪街道')
  const unit = await addUnit(server.db, '青禾居民区', street)
  await server.db
    .insertInto('venue')
    .values({
      ...{ id: 'venue-hall', unitId: street, name: '临溪睦邻中心', address: '柳荫路 18 号' },
      latitude: null,
      longitude: null,
    })
    .execute()
  const newsId = await addNews(server.db, unit)
  const { id: eventId } = await addEvent(server.db, unit, { venueId: 'venue-hall', capacity: 2 })
  for (const name of ['王阿姨', '李叔叔', '赵奶奶']) await (await resident(server.app, name)).signUp(eventId)
  await addOfficer(server.db, street, { role: 'admin', loginName: 'head', name: '街道负责人' })
  world = { eventId, newsId }
  for (const size of ['desk', 'phone'] as const) {
    const desk = await Desk.open(browser, server.url, size)
    desks[size] = desk
    await desk.goTo('/account')
    await desk.signIn('head', OFFICER_PASSWORD)
    await desk.see('修改密码')
  }
}, START_PATIENCE)
afterAll(async () => {
  for (const desk of Object.values(desks)) await desk.close()
  await browser.close()
  await server.close()
})

const addressOf = (path: string): string => {
  if (!path.includes(':')) return path
  const id = IDS[path]
  if (!id) throw new Error(`${path}: say in IDS what its :id stands for`)
  return path.replace(':id', id(world))
}

const visit = async (desk: Desk, path: string) => {
  await desk.goTo(`/${addressOf(path)}`)
  await desk.page.getByRole('heading', { level: 1 }).or(desk.page.getByLabel('标题')).first().waitFor()
  await desk.page.waitForLoadState('networkidle')
  await desk.page.locator('.ant-spin-spinning').first().waitFor({ state: 'hidden' })
}

const paths = ['account', ...screens.map(({ path }) => path)]

describe.each(['desk', 'phone'] as const)('on a %s', (size) => {
  it.each(paths)('%s', async (path) => {
    const desk = desks[size]
    if (!desk) throw new Error('No desk was opened.')
    await visit(desk, path)
    await desk.picture(`screen-${size}-${path.replaceAll(/[/:]+/g, '-')}`)
    expect(await desk.accessibilityFaults()).toEqual([])
    expect(await desk.overflow()).toBe(0)
    expect(await desk.page.title()).toMatch(/.+ · 睦邻管理后台$/)
  })
})
