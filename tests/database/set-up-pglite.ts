import { ensureMigratedDump } from './migrated-pglite'

const setUp = async () => {
  await ensureMigratedDump()
}

export default setUp
