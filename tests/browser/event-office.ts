import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addUnit } from '../scene'
import { startTestServer, type TestServer, type TestServerOptions } from '../test-server'
import { CONSOLE, Desk } from './desk'
import { H5 } from './news-room'
import { Phone } from './phone'

type OfficeName = 'lin' | 'wu' | 'chen' | 'qian'

export type EventOffice = {
  server: TestServer
  street: string
  unit: string
  openDesk(loginName: OfficeName, address: string, size?: 'desk' | 'phone'): Promise<Desk>
  openPhone(): Promise<Phone>
  close(): Promise<void>
}

type OfficeOptions = {
  settings?: TestServerOptions['settings']
  /** For Chromium: a camera that shows a film, say. */
  flags?: readonly string[]
}

/** A street with a neighbourhood and a venue, the organisers lin and wu, the editor chen, the admin qian, and browsers. */
export const openEventOffice = async ({
  settings = {},
  flags = [],
}: OfficeOptions = {}): Promise<EventOffice> => {
  const browser: Browser = await launchBrowser('any', flags)
  const server = await startTestServer({ listen: true, consoleDir: CONSOLE, h5Dir: H5, settings })
  const street = await addUnit(server.db, '临溪街道')
  const unit = await addUnit(server.db, '青禾居民区', street)
  const place = {
    id: 'venue-hall',
    name: '临溪睦邻中心',
    address: '柳荫路 18 号',
    latitude: null,
    longitude: null,
  }
  await server.db
    .insertInto('venue')
    .values({ ...place, unitId: street })
    .execute()
  await addOfficer(server.db, street, { role: 'organiser', loginName: 'lin', name: '林组织' })
  await addOfficer(server.db, street, { role: 'organiser', loginName: 'wu', name: '吴组织' })
  await addOfficer(server.db, street, { role: 'editor', loginName: 'chen', name: '陈编辑' })
  await addOfficer(server.db, street, { role: 'admin', loginName: 'qian', name: '钱主任' })
  const opened: { close(): Promise<void> }[] = []
  return {
    server,
    street,
    unit,
    openDesk: async (loginName, address, size = 'desk') => {
      const desk = await Desk.open(browser, server.url, size)
      opened.push(desk)
      await desk.goTo(address)
      await desk.signIn(loginName, OFFICER_PASSWORD)
      await desk.page.getByRole('heading', { level: 1 }).and(desk.page.locator('.screen-header h1')).waitFor()
      return desk
    },
    openPhone: async () => {
      const phone = await Phone.open(browser, server.url)
      opened.push(phone)
      return phone
    },
    close: async () => {
      const faults = await Promise.allSettled(opened.map((each) => each.close()))
      await browser.close()
      await server.close()
      for (const fault of faults) if (fault.status === 'rejected') throw fault.reason
    },
  }
}
