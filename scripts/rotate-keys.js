/** npm run rotate-keys: see docs/deploying.md. */
require('./node-version')
const { ensureInstalled } = require('./install')

ensureInstalled({ withTools: false })
require('tsx/cjs')
require('../server/rotate-keys-cli.ts')
