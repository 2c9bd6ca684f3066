/** What this browser keeps of its own, below one prefix, so that it can be forgotten together. */
const PREFIX = 'mulin.'

export const readKept = <T>(name: string): T | null => {
  const text = localStorage.getItem(PREFIX + name)
  return text === null ? null : (JSON.parse(text) as T)
}

export const keep = (name: string, value: unknown) =>
  localStorage.setItem(PREFIX + name, JSON.stringify(value))

export const forget = (name: string) => localStorage.removeItem(PREFIX + name)

/** Names of what is kept that begin so. */
export const keptNames = (start: string): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX + start))
    .map((key) => key.slice(PREFIX.length))
