import { addOfficer } from '../officer-scene'
import type { Desk } from './desk'
import { openStreetHouse, type StreetHouse, type StreetHouseOptions } from './street-house'

type OfficeName = 'lin' | 'wu' | 'chen' | 'qian'

export type EventOffice = Omit<StreetHouse, 'openDesk'> & {
  openDesk(loginName: OfficeName, address: string, size?: 'desk' | 'phone'): Promise<Desk>
}

/** A street with a neighbourhood and a venue, the organisers lin and wu, the editor chen, the admin qian, and browsers. */
export const openEventOffice = async (options: StreetHouseOptions = {}): Promise<EventOffice> => {
  const house = await openStreetHouse(options)
  const { server, street } = house
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
  return house
}
