import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { devDependencies } from '../../package.json'

const cache = path.resolve(__dirname, '../../.cache')
const home = path.join(cache, `chromium-${devDependencies['@sparticuz/chromium']}`)

/**
 * The Chromium packed in @sparticuz/chromium, unpacked once to .cache. The package unpacks to the temporary
 * folder, where a half-written file would be taken for a whole one: so it works in a folder of its own,
 * which gets its name when it is complete.
 */
export async function bundledChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!existsSync(home)) await unpack()
  const libraries = [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean)
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      ...definedVariables(),
      LD_LIBRARY_PATH: libraries.join(':'),
      FONTCONFIG_PATH: path.join(home, 'fonts'),
    },
  }
}

async function unpack(): Promise<void> {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(path.join(cache, 'unpacking-'))
  // Told that it runs on Amazon's functions, it unpacks the system libraries which slim containers lack, too.
  const env = { ...definedVariables(), TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const script = "require('@sparticuz/chromium').executablePath()"
  await promisify(execFile)(process.execPath, ['-e', script], { env, cwd: __dirname })
  try {
    await rename(folder, home)
  } catch (error) {
    // Another process was faster: its folder is as good.
    await rm(folder, { recursive: true })
    if (!existsSync(home)) throw error
  }
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
