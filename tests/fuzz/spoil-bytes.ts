import type { Chance } from './chance'
import { HOSTILE_TEXTS } from './hostile'

/** Bytes changed, cut, repeated, or with something hostile put in between. */
export const spoilBytes = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  const at = chance.below(bytes.length + 1)
  switch (chance.below(5)) {
    case 0: {
      const flipped = Uint8Array.from(bytes)
      for (let times = 1 + chance.below(8); times > 0; times--)
        flipped[chance.below(flipped.length)] = chance.below(256)
      return flipped
    }
    case 1:
      return bytes.slice(0, at)
    case 2:
      return bytes.slice(at)
    case 3:
      return Buffer.concat([bytes, bytes.slice(at)])
    default:
      return Buffer.concat([bytes.slice(0, at), Buffer.from(chance.pick(HOSTILE_TEXTS)), bytes.slice(at)])
  }
}
