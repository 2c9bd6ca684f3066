/** npm run migrate: the schema of PostgreSQL, brought up to date by its owner (docs/database-roles.sql). */
require('./node-version')
const { ensureInstalled } = require('./install')

ensureInstalled({ withTools: false })
require('tsx/cjs')
require('../server/migrate-cli.ts')
