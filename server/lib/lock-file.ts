import { createHash, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './make-folder'
import { isRunning, type ProcessIdentity, thisProcess } from './process-identity'

export type LockHolder = ProcessIdentity & {
  /** Where it answers on this machine; null until it listens, or if it never will. */
  address: string | null
  /** Lets `npm run import` in over HTTP: who may read the lock file may do what its owner may. */
  operatorToken: string
}

export type LockFile = {
  operatorToken: string
  /** Tells others where the holder answers. */
  announce(address: string): void
  release(): void
}

type Found = { text: string; holder: LockHolder | null }

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

const parseHolder = (text: string): LockHolder | null => {
  try {
    const holder = JSON.parse(text) as LockHolder
    return Number.isInteger(holder.pid) ? holder : null
  } catch {
    return null
  }
}

const readLock = (file: string): Found | null => {
  try {
    const text = readFileSync(file, 'utf8')
    return { text, holder: parseHolder(text) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** A holder with our own number that is not us: a container started again, where every server is process 1. */
const livingHolder = ({ holder }: Found): LockHolder | null =>
  holder !== null && holder.pid !== process.pid && isRunning(holder) ? holder : null

/** Where the one lock that may follow a dead one is put. */
const successorOf = (file: string, { text }: Found) =>
  `${file}.after-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

/** Fails if the name is taken; until then the name does not exist, so nobody reads half a lock. */
const tryLink = (draft: string, name: string) => {
  try {
    linkSync(draft, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * One attempt: true, the holder that lives, or null if others moved meanwhile and it must be tried again.
 *
 * A stale lock is never deleted to make room, for a slower process might then delete the new one. Who takes over
 * first links a successor named after the dead lock's content, which only one can. The claim is void if the dead
 * lock was replaced in the meantime. A process that died between claim and replacement is itself a dead lock, with
 * a successor of its own.
 */
const attempt = (file: string, draft: string): true | LockHolder | null => {
  const first = readLock(file)
  if (!first) return tryLink(draft, file) || null
  const claims: string[] = []
  for (let last: Found | null = first; last; last = readLock(claims.at(-1) ?? file)) {
    const holder = livingHolder(last)
    if (holder) return holder
    claims.push(successorOf(file, last))
  }
  const claim = claims.at(-1)
  if (claim === undefined || !tryLink(draft, claim)) return null
  if (readLock(file)?.text !== first.text) {
    rmSync(claim)
    return null
  }
  renameSync(draft, file)
  for (const one of claims) rmSync(one, { force: true })
  return true
}

const lockPath = (dataDir: string) => path.join(dataDir, 'mulin.lock')

/** Who uses the folder now; null when nobody does. */
export const findLockHolder = (dataDir: string): LockHolder | null => {
  const found = readLock(lockPath(dataDir))
  return found && livingHolder(found)
}

/**
 * Makes this process the only one to use the folder's database, which does not itself refuse a second.
 * Sees the processes of this machine or container only.
 */
export const takeLock = (
  dataDir: string,
): { ok: true; lock: LockFile } | { ok: false; holder: LockHolder } => {
  makeFolder(dataDir)
  const file = lockPath(dataDir)
  const self: LockHolder = {
    ...thisProcess(),
    address: null,
    operatorToken: randomBytes(24).toString('base64url'),
  }
  const writeDraft = (holder: LockHolder) => {
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600, flag: 'wx' })
    return draft
  }
  const draft = writeDraft(self)
  try {
    let outcome = attempt(file, draft)
    while (outcome === null) outcome = attempt(file, draft)
    if (outcome !== true) return { ok: false, holder: outcome }
  } finally {
    rmSync(draft, { force: true })
  }
  const isStillOurs = () => readLock(file)?.holder?.operatorToken === self.operatorToken
  return {
    ok: true,
    lock: {
      operatorToken: self.operatorToken,
      announce: (address) => {
        if (isStillOurs()) renameSync(writeDraft({ ...self, address }), file)
      },
      release: () => {
        if (isStillOurs()) rmSync(file, { force: true })
      },
    },
  }
}
