import { setTimeout as sleep } from 'node:timers/promises'
import type { ErrorReply } from '../core/contract/error'
import type { ImportReply } from '../core/contract/staff-import'
import { importArticle, type ImportInput } from './commands/import-article'
import { takeDataLock } from './data-lock'
import type { LockHolder } from './lib/lock-file'
import { openPreparedDatabase } from './prepared-database'
import type { Settings } from './settings'
import { lockedProblem } from './start-problem'

/** Where articles are imported into. A refusal is an error whose message can be shown. */
export type ImportTarget = {
  importFile(input: ImportInput): Promise<ImportReply>
  close(): Promise<void>
}

const WAIT_FOR_HOLDER_MS = 60_000
const LOOK_AGAIN_MS = 200

const directly = async (settings: Settings, release: () => void): Promise<ImportTarget> => {
  try {
    const database = await openPreparedDatabase(settings)
    return {
      importFile: (input) => importArticle(database.db, input, new Date()),
      close: async () => {
        await database.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Through the server that has the folder: PGlite takes no second opener. */
const throughServer = (address: string, operatorToken: string): ImportTarget => ({
  importFile: async ({ bytes, ...input }) => {
    const response = await fetch(`${address}/api/v1/staff/imports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${operatorToken}` },
      body: JSON.stringify({ ...input, content: Buffer.from(bytes).toString('base64') }),
    })
    if (response.ok) return (await response.json()) as ImportReply
    const { error } = (await response.json()) as ErrorReply
    throw new Error(error.message)
  },
  close: async () => {},
})

/** A holder without an address is a server about to listen, or another import: either is soon over. */
const throughFolder = async (settings: Settings): Promise<ImportTarget> => {
  const giveUpAt = Date.now() + WAIT_FOR_HOLDER_MS
  let holder: LockHolder
  do {
    const taken = takeDataLock(settings.dataDir)
    if (taken.ok) return directly(settings, () => taken.lock.release())
    holder = taken.holder
    if (holder.address !== null) return throughServer(holder.address, holder.operatorToken)
    await sleep(LOOK_AGAIN_MS)
  } while (Date.now() < giveUpAt)
  throw lockedProblem(settings.dataDir, holder)
}

export const openImportTarget = (settings: Settings): Promise<ImportTarget> =>
  settings.databaseUrl === null ? throughFolder(settings) : directly(settings, () => {})
