/** One setData: the page, whose it is (the page's or a component's), its size as JSON in UTF-8, and what it sets. */
export type SetDataCall = { page: string; by: string; bytes: number; keys: number; first: string }

export type SetData = (data: Record<string, unknown>, callback?: () => void) => void

/**
 * Counts the calls and sees that nothing but JSON goes through: in the client the data crosses from one thread
 * to another, where a function or `undefined` is lost or refused.
 */
export function watchedSetData(
  where: () => { page: string; by: string },
  apply: SetData,
  log: SetDataCall[],
  fault: (message: string) => void,
): SetData {
  return (data, callback) => {
    const json = JSON.stringify(data, (key, value: unknown) => {
      if (value === undefined || typeof value === 'function') {
        fault(`setData by ${where().by}: ${key} is ${value === undefined ? 'undefined' : 'a function'}`)
      }
      return value
    })
    const sent = JSON.parse(json) as Record<string, unknown>
    const paths = Object.keys(sent)
    log.push({ ...where(), bytes: bytesOf(json), keys: paths.length, first: paths[0] ?? '' })
    // Taro writes `root.cn.[0]`, which the client understands and the runners' engines do not.
    apply(Object.fromEntries(paths.map((path) => [path.replace(/\.\[/g, '['), sent[path]])))
    if (callback) setTimeout(callback, 0)
  }
}

/** In UTF-8, without TextEncoder, which jsdom lacks; JSON.stringify leaves no lone surrogate. */
const bytesOf = (text: string) => encodeURIComponent(text).replace(/%../g, '.').length
