import { ensureBuilt } from '../scripts/ensure-built'
import { ensureMigratedDump } from './database/migrated-pglite'

/** Before any test of what is compiled: all builds, and the database that its servers start from. */
const setUp = async () => {
  ensureBuilt('weapp')
  ensureBuilt('h5')
  ensureBuilt('console')
  await ensureMigratedDump()
}

export default setUp
