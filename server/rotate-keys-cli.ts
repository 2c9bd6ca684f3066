import { runCommand } from './backup/command'
import { type RotatedKeys, rotateKeys } from './commands/rotate-keys'
import { takeDataLock } from './data-lock'
import { createSealer } from './lib/sealing'
import type { LockHolder } from './lib/lock-file'
import { readSettings, type Settings } from './settings'
import { lockedProblem, StartProblem } from './start-problem'
import { openDatabase } from './store/database'

const byOurselves = async (settings: Settings): Promise<RotatedKeys> => {
  const sealer = createSealer(settings.encryptionKey, ...settings.otherEncryptionKeys)
  const database = await openDatabase(settings)
  try {
    return await rotateKeys(database.db, sealer)
  } finally {
    await database.close()
  }
}

/** The server that has the embedded database does it, and must have been started with the new key. */
const byServer = async ({ dataDir, encryptionKey }: Settings, holder: LockHolder): Promise<RotatedKeys> => {
  if (holder.address === null) throw lockedProblem(dataDir, holder)
  const response = await fetch(`${holder.address}/rotate-keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${holder.operatorToken}` },
  }).catch(() => null)
  if (!response?.ok)
    throw new StartProblem(`正在运行的服务没有换成密钥（${response?.status ?? '没有回答'}），请稍后再试。`)
  const reply = (await response.json()) as RotatedKeys & { keyId: string }
  if (reply.keyId !== createSealer(encryptionKey).keyId)
    throw new StartProblem('正在运行的服务用的还是另一个 ENCRYPTION_KEY，请先用新的密钥重新启动它。')
  return reply
}

const rotate = async (): Promise<RotatedKeys> => {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartProblem(read.problem)
  const { settings } = read
  if (settings.databaseUrl !== null) return byOurselves(settings)
  const taken = takeDataLock(settings.dataDir)
  if (!taken.ok) return byServer(settings, taken.holder)
  try {
    return await byOurselves(settings)
  } finally {
    taken.lock.release()
  }
}

runCommand(async () => {
  const { resealed, unreadable } = await rotate()
  if (unreadable > 0)
    throw new StartProblem(
      `已换 ${resealed} 处，还有 ${unreadable} 处打不开：它们的密钥不在 OTHER_ENCRYPTION_KEYS 里，请补上后再运行一次。`,
    )
  return `已全部换成新的密钥（${resealed} 处）。旧的密钥可以从 OTHER_ENCRYPTION_KEYS 里去掉了；旧的备份还要用它，请另外保管。`
})
