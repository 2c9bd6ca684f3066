/** Not APIs: what bundlers and runtimes look for on `wx`, and leave alone when it is not there. */
const NEVER_THERE = new Set([
  'webpackJsonp',
  'cloud',
  'qy',
  'then',
  'toJSON',
  '$$typeof',
  'lanDebug',
  'worklet',
])

/**
 * Closes the stand-in: an API of WeChat that it does not know looks as if it existed, because on a phone it does,
 * so a feature test passes; whoever calls it fails the test. `apiNames` are those that can be listed, because
 * Taro copies the listed ones at start; any other name is caught when it is read.
 */
export function closed(
  apis: Record<string, unknown>,
  apiNames: string[],
  absent: string[],
  fault: (message: string) => void,
): Record<string, unknown> {
  const refusing = (name: string) => () => {
    const message = `wx.${name} is not known to the stand-in for wx`
    fault(message)
    throw new Error(message)
  }
  const unknown = Object.fromEntries(apiNames.map((name) => [name, refusing(name)]))
  const known: Record<string, unknown> = { ...unknown, ...apis }
  for (const name of absent) delete known[name]

  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return target[name as string]
      return NEVER_THERE.has(name) || absent.includes(name) ? undefined : refusing(name)
    },
  })
}
