import type { Chance } from './chance'
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The value with one thing wrong somewhere in it: replaced, left out, or added. */
export const spoil = (value: unknown, chance: Chance): unknown => {
  if (Array.isArray(value) && value.length > 0 && chance.is(0.8)) {
    const items: unknown[] = [...(value as unknown[])]
    const at = chance.below(items.length)
    if (chance.is(0.15)) return Array.from({ length: 300 }, () => items[at])
    items[at] = spoil(items[at], chance)
    return items
  }
  if (isRecord(value) && Object.keys(value).length > 0 && chance.is(0.85)) {
    const name = chance.pick(Object.keys(value))
    const way = chance.below(10)
    if (way === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
    if (way === 1) return { ...value, [chance.pick(['extra', 'id', 'role', 'isAdmin', ...HOSTILE_TEXTS])]: 1 }
    return { ...value, [name]: spoil(value[name], chance) }
  }
  return chance.pick(chance.is(0.6) ? HOSTILE_TEXTS : HOSTILE_VALUES)
}
