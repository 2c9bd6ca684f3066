import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core'
import { bundledChromium } from './browser/bundled-chromium'

/** For closed networks: no look-ups, no updates, no QUIC; and no GPU, which servers lack. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type BrowserChoice = 'any' | 'bundled'

/**
 * The machine's Chrome or Chromium (CHROME_PATH names another), else the one that npm brought.
 * `bundled` takes npm's in any case. The bundled one has no Chinese font: fit for behaviour, not for looks.
 */
export async function launchBrowser(
  choice: BrowserChoice = 'any',
  moreFlags: readonly string[] = [],
): Promise<Browser> {
  return start(choice, moreFlags, (options) => chromium.launch(options))
}

/** The same with a profile in `folder`, so that the browser can be closed and opened again. */
export function launchProfile(folder: string, context: BrowserContextOptions): Promise<BrowserContext> {
  return start('any', [], (options) => chromium.launchPersistentContext(folder, { ...options, ...context }))
}

async function start<T>(
  choice: BrowserChoice,
  moreFlags: readonly string[],
  open: (options: LaunchOptions) => Promise<T>,
): Promise<T> {
  const args = [...FLAGS, ...moreFlags]
  const installed = choice === 'any' ? installedChrome() : undefined
  if (installed === undefined) {
    const { executablePath, env } = await bundledChromium()
    return open({ executablePath, env, args, chromiumSandbox: false })
  }
  const launch = (chromiumSandbox: boolean) => open({ executablePath: installed, args, chromiumSandbox })
  if (process.getuid?.() === 0) return launch(false)
  // A container often denies an ordinary user the sandbox as well; the tests open our own pages only.
  return launch(true).catch(() => launch(false))
}

function installedChrome(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`)
    return named
  }
  return candidates().find((candidate) => existsSync(candidate))
}

function candidates(): string[] {
  const { env, platform } = process
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return roots.flatMap((root) => (root ? programs.map((program) => path.join(root, program)) : []))
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
  const folders = (env.PATH ?? '')
    .split(path.delimiter)
    .concat('/usr/bin', '/usr/local/bin', '/opt/google/chrome')
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}
