/** npm test: format, types and lint beside the builds, then the tests, if all is well. What follows `--` goes to Jest. */
require('./node-version')
const { spawn } = require('node:child_process')
const { once } = require('node:events')
const path = require('node:path')
const { ensureInstalled, npmCommand } = require('./install')

const root = path.resolve(__dirname, '..')

/** Answers the status. */
const run = async (command, args, options) => {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  const [status] = await once(child, 'exit')
  return status ?? 1
}
const runNode = (...args) => run(process.execPath, args)

const check = async () => {
  for (const name of ['check:format', 'check:types', 'check:lint']) {
    console.log(`> ${name}`)
    const status = await run(...npmCommand(['run', '--silent', name]))
    if (status !== 0) return status
  }
  return 0
}
const build = () => runNode(path.join(__dirname, 'ensure-built.js'), 'weapp', 'h5', 'console')
const test = () =>
  runNode(path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...process.argv.slice(2))

const main = async () => {
  ensureInstalled({ withTools: true })
  // Each of both is busy with one core. A build that is stopped halfway would leave its folder behind, so both end.
  const statuses = await Promise.all([check(), build()])
  return statuses.find((status) => status !== 0) ?? test()
}

void main().then((status) => {
  process.exitCode = status
})
