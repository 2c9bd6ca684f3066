/** npm test: format, types, lint, builds, tests; stops at the first that fails. What follows `--` goes to Jest. */
require('./node-version')
const { spawnSync } = require('node:child_process')
const path = require('node:path')
const { ensureBuilt } = require('./ensure-built')
const { ensureInstalled, npm } = require('./install')

const root = path.resolve(__dirname, '..')

const orStop = ({ status }) => {
  if (status !== 0) process.exit(status || 1)
}

ensureInstalled({ withTools: true })
for (const check of ['check:format', 'check:types', 'check:lint']) {
  console.log(`> ${check}`)
  orStop(npm(['run', '--silent', check]))
}
ensureBuilt('weapp')
ensureBuilt('h5')
ensureBuilt('console')
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
orStop(spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }))
