import { openPlace } from '@/lib/open-place'
import { FactRow } from './fact-row'

type PlaceRowProps = {
  name: string
  address: string
  latitude: number | null
  longitude: number | null
}

/** Where it is; a tap shows it on the map, where the map knows it. */
export function PlaceRow({ name, address, latitude, longitude }: PlaceRowProps) {
  const action =
    latitude === null || longitude === null
      ? undefined
      : { label: '打开地图', onTap: () => openPlace({ name, address, latitude, longitude }) }
  return <FactRow icon="place" text={name} note={address} action={action} />
}
