const { spawnSync } = require('node:child_process')
const { existsSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { sourceHash } = require('./source-hash')

const root = path.resolve(__dirname, '..')

const COMMON = [
  'core',
  'package.json',
  'package-lock.json',
  'scripts/build.js',
  'scripts/compress.js',
  'scripts/service-worker.js',
]
const MINI_PROGRAM = ['src', 'config', 'babel.config.js', ...COMMON]
const SOURCES = { h5: MINI_PROGRAM, weapp: MINI_PROGRAM, console: ['console', ...COMMON] }
const NAMES = { h5: '网页', weapp: '小程序', console: '管理后台' }

const dist = path.join(root, 'dist')
const stampFile = (target) => path.join(dist, `${target}.source-hash`)

/** The sources, and what the build takes from the environment. */
const wantedStamp = (target) => `${sourceHash(SOURCES[target])} ${process.env.MULIN_API_BASE ?? ''}`

const isBuilt = (target) => {
  const entry = target === 'weapp' ? 'app.json' : 'index.html'
  const stamp = stampFile(target)
  if (!existsSync(path.join(dist, target, entry)) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === wantedStamp(target)
}

/** A whole build takes the old one's place at once: a running server never meets half of one. */
const replace = (target, built) => {
  rmSync(stampFile(target), { force: true })
  rmSync(path.join(dist, target), { recursive: true, force: true })
  renameSync(built, path.join(dist, target))
}

/** Builds if the sources changed since. The build's own output is shown only when it fails; then the process ends. */
const ensureBuilt = (target) => {
  if (isBuilt(target)) return
  console.log(`正在构建${NAMES[target]}，大约需要半分钟。`)
  // Taken first: what changes during the build is built the next time.
  const stamp = wantedStamp(target)
  const building = path.join(dist, `${target}.${process.pid}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'build.js'), target], {
    cwd: root,
    env: { ...process.env, MULIN_OUTPUT: path.relative(root, building) },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) {
    rmSync(building, { recursive: true, force: true })
    process.stdout.write(stdout)
    process.stderr.write(stderr)
    process.exit(status || 1)
  }
  replace(target, building)
  writeFileSync(stampFile(target), stamp)
}

if (require.main === module) process.argv.slice(2).forEach(ensureBuilt)

module.exports = { ensureBuilt, isBuilt }
