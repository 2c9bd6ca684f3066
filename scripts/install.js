const { spawnSync } = require('node:child_process')
const { readFileSync } = require('node:fs')
const path = require('node:path')

const root = path.resolve(__dirname, '..')

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** Of another platform, or needed by such only. */
const mayBeMissing = (wanted) => Boolean(wanted.optional || wanted.devOptional)

/**
 * Whether node_modules holds what package-lock.json says. npm notes what it installed in a lock file of its own,
 * written last, so an interrupted installation counts as none.
 */
const isInstalled = ({ withTools }, folder = root) => {
  const wanted = packagesIn(path.join(folder, 'package-lock.json'))
  const present = packagesIn(path.join(folder, 'node_modules', '.package-lock.json'))
  if (wanted === null || present === null) return false
  return Object.entries(wanted).every(([place, { version, integrity, ...marks }]) => {
    if (place === '' || (marks.dev && !withTools)) return true
    const found = present[place]
    if (found === undefined) return mayBeMissing(marks)
    return found.version === version && (!integrity || !found.integrity || found.integrity === integrity)
  })
}

/** What to spawn for npm: the one that runs us, if one does. */
const npmCommand = (args) => {
  const cli = process.env.npm_execpath ?? ''
  const options = { cwd: root, stdio: 'inherit' }
  return /npm-cli\.js$/.test(cli)
    ? [process.execPath, [cli, ...args], options]
    : ['npm', args, { ...options, shell: process.platform === 'win32' }]
}

/** Installs what is missing; `withTools`: also what building and testing need. Ends the process if it cannot. */
const ensureInstalled = ({ withTools }) => {
  if (isInstalled({ withTools })) return
  console.log('正在安装依赖，第一次需要一两分钟。')
  // With NODE_ENV=production npm would leave the build tools out.
  const { status } = spawnSync(...npmCommand(['ci', '--include=dev', '--loglevel=error']))
  if (status === 0) return
  console.error('依赖没有装好，原因见上面 npm 的输出；多半是网络，可以再试一次。')
  process.exit(status || 1)
}

module.exports = { ensureInstalled, isInstalled, npmCommand }
