import { launchBrowser } from '../browser'
import { OFFICER_PASSWORD } from '../officer-scene'
import { addUnit } from '../scene'
import { startTestServer, type TestServer, type TestServerOptions } from '../test-server'
import { CONSOLE, Desk } from './desk'
import { H5, Phone } from './phone'

export type StreetHouse = {
  server: TestServer
  street: string
  /** A neighbourhood of it. */
  unit: string
  /** Signed in, with the screen at this address. */
  openDesk(loginName: string, address: string, size?: 'desk' | 'phone'): Promise<Desk>
  openPhone(): Promise<Phone>
  /** Fails where a page had a fault. */
  close(): Promise<void>
}

export type StreetHouseOptions = {
  settings?: TestServerOptions['settings']
  /** For Chromium: a camera that shows a film, say. */
  flags?: readonly string[]
}

/** A street with a neighbourhood, its console and its pages, and browsers for officers and residents. */
export const openStreetHouse = async ({
  settings = {},
  flags = [],
}: StreetHouseOptions = {}): Promise<StreetHouse> => {
  const browser = await launchBrowser('any', flags)
  const server = await startTestServer({ listen: true, consoleDir: CONSOLE, h5Dir: H5, settings })
  const street = await addUnit(server.db, '临溪街道')
  const unit = await addUnit(server.db, '青禾居民区', street)
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
