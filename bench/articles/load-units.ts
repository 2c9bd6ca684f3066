import type { UnitKind } from '../../core/contract/unit-words'
import type { Database } from '../../server/store/database'

const NEIGHBOURHOODS = 16

/** A city, a district, a subdistrict and its neighbourhoods. Answers those that publish. */
export const loadUnits = async (db: Database): Promise<string[]> => {
  const unit = (id: string, parentId: string | null, kind: UnitKind, name: string, position = 0) => ({
    id,
    parentId,
    kind,
    name,
    status: 'active' as const,
    phone: null,
    position,
  })
  const neighbourhoods = Array.from({ length: NEIGHBOURHOODS }, (_, index) =>
    unit(`bench-n${index}`, 'bench-subdistrict', 'neighbourhood', `第${index + 1}居民区`, index),
  )
  const units = [
    unit('bench-city', null, 'city', '市'),
    unit('bench-district', 'bench-city', 'district', '区'),
    unit('bench-subdistrict', 'bench-district', 'subdistrict', '街道'),
    ...neighbourhoods,
  ]
  await db.insertInto('unit').values(units).execute()
  return ['bench-subdistrict', ...neighbourhoods.map(({ id }) => id)]
}
