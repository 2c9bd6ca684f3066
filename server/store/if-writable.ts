import { databaseFault } from './database-fault'

/** A write that reading can do without: left undone where the database takes none just now. */
export const ifWritable = async (write: () => Promise<unknown>): Promise<void> => {
  try {
    await write()
  } catch (error) {
    if (databaseFault(error) !== 'READ_ONLY') throw error
  }
}
