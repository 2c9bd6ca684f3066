/** npm run import: articles from files, into the running server or straight into the database. */
require('./node-version')
const { ensureInstalled } = require('./install')

ensureInstalled({ withTools: false })
require('tsx/cjs')
require('../server/import-cli.ts')
