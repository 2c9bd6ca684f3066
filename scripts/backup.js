/** npm run backup: see the README. */
require('./node-version')
const { ensureInstalled } = require('./install')

ensureInstalled({ withTools: false })
require('tsx/cjs')
require('../server/backup-cli.ts')
