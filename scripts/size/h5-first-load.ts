import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** What index.html names in its script and link tags. */
const filesOfIndex = (html: string) =>
  [...html.matchAll(/(?:src|href)="\/?((?:js|css)\/[^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? [])

/** index.html holds them by page, to ask for them ahead (config/page-files.ts). */
const filesOfPage = (html: string, page: string): string[] => {
  const files = new RegExp(`"${page}":\\[([^\\]]*)\\]`).exec(html)?.[1]
  if (files === undefined) throw new Error(`index.html names no files of ${page}`)
  return JSON.parse(`[${files}]`) as string[]
}

/**
 * Gzipped bytes of each file that a browser loads before the first tab shows: index.html, what its tags name
 * (entry, vendors, the app's styles), and the scripts and styles of the tab's page. Pictures and the API's replies
 * are not counted. In a browser exactly these files were requested.
 */
export const h5FirstLoad = (folder: string, page: string): Record<string, number> => {
  const read = (file: string) => readFileSync(path.join(folder, file))
  const html = read('index.html').toString()
  const named = filesOfIndex(html)
  if (!named.some((file) => file.startsWith('js/app.'))) throw new Error('index.html names no js/app.*.js')
  const files = ['index.html', ...named, ...filesOfPage(html, page)]
  return Object.fromEntries(files.map((file) => [file, gzipSync(read(file)).length]))
}
