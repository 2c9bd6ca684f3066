import path from 'node:path'
import { buildSync } from 'esbuild'
import { apiNames } from '../api-names'
import type { CompiledFiles } from '../compiled-files'
import type { Package } from './page-interface'
import { translateStyles } from './styles'
import { compileTemplates } from './templates'

/** One script for the page: the runner with glass-easel, and the mini-program as data. */
export function bundle(files: CompiledFiles): string {
  const { code, builtInCode, builtInAttributes } = compileTemplates(files)
  const content: Package = {
    compiled: files.compiled,
    styles: translateStyles(files),
    builtInAttributes,
    apiNames: apiNames(),
  }
  return [
    `globalThis.weappPackage = ${JSON.stringify(content)}`,
    `weappPackage.templates = ${code}`,
    `weappPackage.builtInTemplates = ${builtInCode}`,
    runnerScript(),
  ].join('\n;')
}

function runnerScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'in-page/start.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome100',
    // glass-easel and its adapter must meet in one copy; as ES modules they would be two.
    mainFields: ['main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
