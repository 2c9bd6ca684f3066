import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Compiled, ComponentConfig } from './app-service/compiled'
import type { AppConfig } from './wx/context'

/** A compiled mini-program as it lies in its folder; the keys of the records are paths within it. */
export type CompiledFiles = {
  folder: string
  compiled: Compiled
  templates: Record<string, string>
  templateScripts: Record<string, string>
  styles: Record<string, string>
}

export function readCompiled(folder: string): CompiledFiles {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  )
  const contents = (extension: string) =>
    Object.fromEntries(
      files
        .filter((file) => file.endsWith(extension))
        .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
    )
  const withoutExtension = (record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).map(([file, text]) => [file.replace(/\.\w+$/, ''), text]))
  const json = Object.entries(withoutExtension(contents('.json')))
  const configs = Object.fromEntries(json.map(([file, text]) => [file, JSON.parse(text) as ComponentConfig]))
  const { app, ...components } = configs
  if (app === undefined) throw new Error(`${folder} holds no app.json: it is no compiled mini-program.`)

  return {
    folder,
    compiled: { app: app as unknown as AppConfig, configs: components, scripts: contents('.js') },
    templates: withoutExtension(contents('.wxml')),
    templateScripts: withoutExtension(contents('.wxs')),
    styles: withoutExtension(contents('.wxss')),
  }
}
