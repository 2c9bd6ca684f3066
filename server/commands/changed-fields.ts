/** Of what was and what is to be: the fields that differ, as they were and as they become. Null when none does. */
export const changedFields = <T extends object>(
  before: T,
  changes: Partial<T>,
): { before: Partial<T>; after: Partial<T> } | null => {
  const names = (Object.keys(changes) as (keyof T)[]).filter(
    (name) => changes[name] !== undefined && changes[name] !== before[name],
  )
  if (names.length === 0) return null
  const pick = (from: Partial<T>) => Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>
  return { before: pick(before), after: pick(changes) }
}
