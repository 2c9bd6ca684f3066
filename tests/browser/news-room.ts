import { EVENTS } from '../journey-scene'
import { addOfficer } from '../officer-scene'
import { addEvent, addNews } from '../scene'
import type { Desk } from './desk'
import { openStreetHouse, type StreetHouse } from './street-house'

export const REPAIR_STALL = '周六修伞摊照常'

export type NewsRoom = Omit<StreetHouse, 'openDesk'> & {
  /** On the list of news. */
  openDesk(loginName: 'chen' | 'zhou', size?: 'desk' | 'phone'): Promise<Desk>
}

/** A street with an article and an event, the editors chen and zhou, and browsers for them and for residents. */
export const openNewsRoom = async (): Promise<NewsRoom> => {
  const house = await openStreetHouse()
  const { server, street, unit } = house
  await addEvent(server.db, unit, { title: EVENTS.cake })
  await addNews(server.db, unit, { title: REPAIR_STALL })
  await addOfficer(server.db, street, { role: 'editor', loginName: 'chen', name: '陈编辑' })
  await addOfficer(server.db, street, { role: 'editor', loginName: 'zhou', name: '周编辑' })
  return { ...house, openDesk: (loginName, size) => house.openDesk(loginName, '/news', size) }
}

/** Waits until what was written is safe. */
export const untilSaved = (desk: Desk) =>
  desk.page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor()
