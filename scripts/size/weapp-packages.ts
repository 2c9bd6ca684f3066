import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Settings of WeChat's tools lie beside the app and are not uploaded with it. */
const NOT_UPLOADED = ['project.config.json', 'project.private.config.json']

export type WeappSizes = { main: number; subpackages: Record<string, number>; baseTemplate: number }

/** Bytes of each package that WeChat downloads: a subpackage is all below its root, the main package the rest. */
export const weappSizes = (folder: string): WeappSizes => {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const subpackages = Object.fromEntries(roots.map((root) => [root, 0]))
  let main = 0
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = entry.replaceAll(path.sep, '/')
    const found = statSync(path.join(folder, file))
    if (!found.isFile() || NOT_UPLOADED.includes(file)) continue
    const root = roots.find((one) => file.startsWith(`${one}/`))
    if (root === undefined) main += found.size
    else subpackages[root] = (subpackages[root] ?? 0) + found.size
  }
  return { main, subpackages, baseTemplate: statSync(path.join(folder, 'base.wxml')).size }
}
