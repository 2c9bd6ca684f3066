import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { EVENTS } from '../journey-scene'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addEvent, addNews, addUnit } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { CONSOLE, Desk } from './desk'
import { Phone } from './phone'

export const H5 = path.resolve(__dirname, '../../dist/h5')

export const REPAIR_STALL = '周六修伞摊照常'

export type NewsRoom = {
  server: TestServer
  street: string
  openDesk(loginName: 'chen' | 'zhou', size?: 'desk' | 'phone'): Promise<Desk>
  openPhone(): Promise<Phone>
  close(): Promise<void>
}

/** A street with an article and an event, the editors chen and zhou, and browsers for them and for residents. */
export const openNewsRoom = async (): Promise<NewsRoom> => {
  const browser: Browser = await launchBrowser()
  const server = await startTestServer({ listen: true, consoleDir: CONSOLE, h5Dir: H5 })
  const street = await addUnit(server.db, '临溪街道')
  const qinghe = await addUnit(server.db, '青禾居民区', street)
  await addEvent(server.db, qinghe, { title: EVENTS.cake })
  await addNews(server.db, qinghe, { title: REPAIR_STALL })
  await addOfficer(server.db, street, { role: 'editor', loginName: 'chen', name: '陈编辑' })
  await addOfficer(server.db, street, { role: 'editor', loginName: 'zhou', name: '周编辑' })
  const opened: { close(): Promise<void> }[] = []
  return {
    server,
    street,
    openDesk: async (loginName, size = 'desk') => {
      const desk = await Desk.open(browser, server.url, size)
      opened.push(desk)
      await desk.goTo('/news')
      await desk.signIn(loginName, OFFICER_PASSWORD)
      await desk.page.getByRole('heading', { name: '资讯', level: 1 }).waitFor()
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

/** Waits until what was written is safe. */
export const untilSaved = (desk: Desk) =>
  desk.page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor()
