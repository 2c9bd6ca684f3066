import path from 'node:path'
import { backupOf } from './backup/backup-stream'
import { writeBackup } from './backup/write-backup'
import { readEmbeddedSettings, runCommand, workingFile } from './backup/command'
import { takeDataLock } from './data-lock'
import type { LockHolder } from './lib/lock-file'
import { keyIdOf } from './lib/sealing'
import type { Settings } from './settings'
import { lockedProblem, StartProblem } from './start-problem'

const USAGE = '用法：npm run backup -- 文件名'

/** Through the server that has the folder: only it can hold its database still. */
const fromServer = async ({ dataDir }: Settings, holder: LockHolder): Promise<AsyncIterable<Uint8Array>> => {
  if (holder.address === null) throw lockedProblem(dataDir, holder)
  const headers = { authorization: `Bearer ${holder.operatorToken}` }
  const response = await fetch(`${holder.address}/backup`, { headers }).catch(() => null)
  if (!response?.ok || !response.body)
    throw new StartProblem(`正在运行的服务没有给出备份（${response?.status ?? '没有回答'}），请稍后再试。`)
  return response.body
}

const backup = async (args: string[]) => {
  const [given, ...more] = args
  if (given === undefined || more.length > 0) throw new StartProblem(USAGE)
  const file = workingFile(given)
  const settings = readEmbeddedSettings()
  const taken = takeDataLock(settings.dataDir)
  const about = { createdAt: new Date().toISOString(), keyId: keyIdOf(settings.encryptionKey) }
  try {
    const parts = taken.ok
      ? backupOf(path.join(settings.dataDir, 'database'), about)
      : await fromServer(settings, taken.holder)
    const { bytes } = await writeBackup(file, parts)
    return `备份已写好：${file}（${(bytes / 1024 / 1024).toFixed(1)} MB，含图片和附件，已核对）。
加密手机号和家人姓名的密钥不在备份里，请另外保管：${process.env.ENCRYPTION_KEY ? 'ENCRYPTION_KEY' : path.join(settings.dataDir, 'encryption.key')}`
  } finally {
    if (taken.ok) taken.lock.release()
  }
}

runCommand(backup)
