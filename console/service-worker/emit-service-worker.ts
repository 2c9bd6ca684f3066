import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const SOURCE = path.join(import.meta.dirname, 'service-worker.js')
const CHECK_IN = 'console/screens/check-in/index.tsx'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

const isChunk = (part: Bundle[string] | undefined): part is Chunk => part?.type === 'chunk'

/** A chunk and what it imports before it runs. */
const withImports = (bundle: Bundle, fileName: string, seen: Set<string>) => {
  const chunk = bundle[fileName]
  if (seen.has(fileName) || !isChunk(chunk)) return
  seen.add(fileName)
  for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style)
  for (const imported of chunk.imports) withImports(bundle, imported, seen)
}

/** What the check-in is made of: the console's first load, the screen, and the code reader that it loads later. */
const offlineFiles = (bundle: Bundle): string[] => {
  const chunks = Object.values(bundle).filter(isChunk)
  const screen = chunks.find(({ facadeModuleId }) => facadeModuleId?.replaceAll('\\', '/').endsWith(CHECK_IN))
  if (!screen) throw new Error(`${CHECK_IN} is no chunk of its own any more`)
  const seen = new Set<string>()
  for (const { fileName, isEntry } of chunks) if (isEntry) withImports(bundle, fileName, seen)
  for (const fileName of [screen.fileName, ...screen.dynamicImports]) withImports(bundle, fileName, seen)
  return [...seen].sort()
}

/** Writes service-worker.js beside index.html, with the files of this build in it. */
export const emitServiceWorker = (): Plugin => ({
  name: 'mulin-service-worker',
  apply: 'build',
  generateBundle(_options, bundle) {
    const files = offlineFiles(bundle).map((file) => `/console/${file}`)
    const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
    const source = readFileSync(SOURCE, 'utf8')
      .replace('__VERSION__', version)
      .replace('__FILES__', JSON.stringify(files))
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
  },
})
