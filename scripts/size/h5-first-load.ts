import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** What index.html names in its script and link tags. */
const filesOfIndex = (html: string) =>
  [...html.matchAll(/(?:src|href)="\/?((?:js|css)\/[^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? [])

/** The chunks of a page: the entry holds a route for each page, whose `load` names them, as in `e(29).then(…)`. */
const chunksOfPage = (entry: string, page: string) => {
  const route = entry
    .split(/"?path"?:\s*/)
    .find((piece) => new RegExp(`^["']${page}["'],\\s*"?load"?:`).test(piece))
  const load = route?.slice(0, route.indexOf('}}')) ?? ''
  return [...load.matchAll(/\.e\(["']?(\w+)["']?\)/g)].flatMap(([, chunk]) => chunk ?? [])
}

/**
 * Gzipped bytes of each file that a browser loads before the first tab shows: index.html, what its tags name
 * (entry, vendors, the app's styles), and the script and styles of the tab's page. Pictures and the API's replies
 * are not counted. In a browser exactly these files were requested.
 */
export const h5FirstLoad = (folder: string, page: string): Record<string, number> => {
  const read = (file: string) => readFileSync(path.join(folder, file))
  const named = filesOfIndex(read('index.html').toString())
  const entry = named.find((file) => file.startsWith('js/app.'))
  if (entry === undefined) throw new Error('index.html names no js/app.*.js')
  const chunks = chunksOfPage(read(entry).toString(), page)
  if (chunks.length === 0) throw new Error(`${entry} names no chunk of ${page}`)
  const ofPage = ['js', 'css'].flatMap((kind) =>
    readdirSync(path.join(folder, kind))
      .filter((file) => file.endsWith(`.${kind}`) && chunks.includes(file.split('.')[0] ?? ''))
      .map((file) => `${kind}/${file}`),
  )
  const files = ['index.html', ...named, ...ofPage]
  return Object.fromEntries(files.map((file) => [file, gzipSync(read(file)).length]))
}
