/** npm run restore: see the README. */
require('./node-version')
const { ensureInstalled } = require('./install')

ensureInstalled({ withTools: false })
require('tsx/cjs')
require('../server/restore-cli.ts')
