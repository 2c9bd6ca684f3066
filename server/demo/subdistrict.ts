import type { UnitKind, UnitStatus } from '../../core/contract/unit-words'

/** An invented subdistrict: no such street, district or city exists, and its numbers ring nowhere. */
export type DemoUnit = {
  key: string
  name: string
  kind: UnitKind
  status: UnitStatus
  parentKey: string | null
  phone: string | null
}

const neighbourhood = (key: string, name: string, line: number, status: UnitStatus = 'active'): DemoUnit => ({
  key,
  name,
  kind: 'neighbourhood',
  status,
  parentKey: 'linxi',
  phone: `000-5550 01${String(line).padStart(2, '0')}`,
})

/** Parents before children. */
export const demoUnits: DemoUnit[] = [
  { key: 'jiangcheng', name: '江城市', kind: 'city', status: 'active', parentKey: null, phone: null },
  { key: 'yunpu', name: '云浦区', kind: 'district', status: 'active', parentKey: 'jiangcheng', phone: null },
  {
    key: 'linxi',
    name: '临溪街道',
    kind: 'subdistrict',
    status: 'active',
    parentKey: 'yunpu',
    phone: '000-5550 0100',
  },
  neighbourhood('qinghe', '青禾居民区', 1),
  neighbourhood('liuyin', '柳荫居民区', 2),
  neighbourhood('guiyu', '桂雨居民区', 3),
  neighbourhood('wutong', '梧桐里居民区', 4),
  neighbourhood('shiqiao', '石桥居民区', 5),
  neighbourhood('heping', '荷坪居民区', 6),
  neighbourhood('chaxiang', '茶香居民区', 7),
  neighbourhood('songyue', '松月居民区', 8),
  neighbourhood('nanjing', '南径居民区', 9),
  neighbourhood('binxi', '滨溪新苑居民区（筹）', 10, 'preparatory'),
]

export type DemoVenue = {
  key: string
  name: string
  address: string
  latitude: number | null
  longitude: number | null
  unitKey: string
}

/** Without a place on the map, since there is none. */
export const demoVenues: DemoVenue[] = [
  venue('centre', '临溪睦邻中心', '柳荫路 18 号', 'linxi'),
  venue('hall', '临溪文化活动中心', '石桥路 66 号 2 楼', 'linxi'),
  venue('garden', '桂雨社区花园', '桂雨路 9 弄内', 'guiyu'),
  venue('canteen', '荷坪社区食堂', '荷坪路 120 号', 'heping'),
  venue('reading', '梧桐里阅读室', '梧桐里 3 弄 1 号底楼', 'wutong'),
]

function venue(key: string, name: string, address: string, unitKey: string): DemoVenue {
  return { key, name, address, latitude: null, longitude: null, unitKey }
}
