import { openLink } from './open-link'

/** Latitude and longitude in GCJ-02. */
export type Place = { name: string; address: string; latitude: number; longitude: number }

/** In a browser, on the map's own page. */
export const openPlace = ({ name, latitude, longitude }: Place) => {
  openLink(`https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`)
}
