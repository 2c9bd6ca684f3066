/** npm start: whatever a fresh clone lacks, then the server in this very process, whose exit code is the server's. */
require('./node-version')
const timers = require('node:timers')
const { ensureBuilt, isBuilt } = require('./ensure-built')
const { ensureInstalled } = require('./install')

/** npm passes a signal on to its shell, which ends without telling us: we end when it is gone. */
const endWithNpm = () => {
  const shell = process.ppid
  const watch = timers.setInterval(() => {
    if (process.ppid === shell) return
    timers.clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  watch.unref()
}

const start = async () => {
  if (process.env.npm_lifecycle_event === 'start') endWithNpm()
  const missing = ['h5', 'console'].filter((target) => !isBuilt(target))
  ensureInstalled({ withTools: missing.length > 0 })
  require('tsx/cjs')
  if (missing.length > 0) {
    // What would stop the server is told before the build, not after it.
    await require('../server/start-check.ts').checkStart(process.env)
    missing.forEach(ensureBuilt)
  }
  require('../server/main.ts')
}

start().catch((error) => {
  console.error(error.name === 'StartProblem' ? error.message : error)
  process.exit(1)
})
