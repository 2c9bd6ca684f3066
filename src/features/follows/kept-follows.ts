/**
 * The neighbourhoods that are followed on this device: `unitIds` as they show. `wishes` are taps that the server has
 * not heard of yet, because nobody is signed in or there was no network: true to follow, false to stop.
 */
export type KeptFollows = { unitIds: readonly string[]; wishes: Readonly<Record<string, boolean>> }

export const NO_FOLLOWS: KeptFollows = { unitIds: [], wishes: {} }

const put = (unitIds: readonly string[], unitId: string, isOn: boolean) => {
  const others = unitIds.filter((other) => other !== unitId)
  return isOn ? [...others, unitId] : others
}

export const withWish = ({ unitIds, wishes }: KeptFollows, unitId: string, isOn: boolean): KeptFollows => ({
  unitIds: put(unitIds, unitId, isOn),
  wishes: { ...wishes, [unitId]: isOn },
})

/** A wish that the server has fulfilled; another tap since then is still to be sent. */
export const withoutWish = (
  { unitIds, wishes }: KeptFollows,
  unitId: string,
  sent: boolean,
): KeptFollows => ({
  unitIds,
  wishes: Object.fromEntries(Object.entries(wishes).filter(([id, isOn]) => id !== unitId || isOn !== sent)),
})

/** A wish that the server has refused, undone. */
export const withRefusal = (kept: KeptFollows, unitId: string, sent: boolean): KeptFollows => {
  const left = withoutWish(kept, unitId, sent)
  return unitId in left.wishes ? left : { ...left, unitIds: put(left.unitIds, unitId, !sent) }
}

/** What the resident follows everywhere, with the taps of this device that are still to be sent. */
export const withServers = ({ wishes }: KeptFollows, followed: readonly string[]): KeptFollows => ({
  unitIds: Object.entries(wishes).reduce((ids, [id, isOn]) => put(ids, id, isOn), followed),
  wishes,
})
