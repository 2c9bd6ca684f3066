/** npm start: whatever a fresh clone lacks, then the server in this very process, whose exit code is the server's. */
require('./node-version')
const { ensureBuilt, isBuilt } = require('./ensure-built')
const { ensureInstalled } = require('./install')

const start = async () => {
  const mustBuild = !isBuilt('h5')
  ensureInstalled({ withTools: mustBuild })
  require('tsx/cjs')
  if (mustBuild) {
    // What would stop the server is told before the build, not after it.
    await require('../server/start-check.ts').checkStart(process.env)
    ensureBuilt('h5')
  }
  require('../server/main.ts')
}

start().catch((error) => {
  console.error(error.name === 'StartProblem' ? error.message : error)
  process.exit(1)
})
