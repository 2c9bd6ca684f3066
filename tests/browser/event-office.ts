import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addUnit } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { CONSOLE, Desk } from './desk'

export type EventOffice = {
  server: TestServer
  street: string
  unit: string
  openDesk(loginName: 'lin' | 'wu' | 'chen', address: string, size?: 'desk' | 'phone'): Promise<Desk>
  close(): Promise<void>
}

/** A street with a neighbourhood and a venue, the organisers lin and wu, the editor chen, and browsers for them. */
export const openEventOffice = async (): Promise<EventOffice> => {
  const browser: Browser = await launchBrowser()
  const server = await startTestServer({ listen: true, consoleDir: CONSOLE })
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
  const opened: Desk[] = []
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
    close: async () => {
      const faults = await Promise.allSettled(opened.map((desk) => desk.close()))
      await browser.close()
      await server.close()
      for (const fault of faults) if (fault.status === 'rejected') throw fault.reason
    },
  }
}
