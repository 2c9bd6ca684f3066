import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { PGlite } from '@electric-sql/pglite'
import { unpackFolder } from './backup/archive'
import { ByteReader } from './backup/byte-reader'
import { checkBackup } from './backup/check-backup'
import { readEmbeddedSettings, runCommand, workingFile } from './backup/command'
import { takeDataLock } from './data-lock'
import { keyIdOf } from './lib/sealing'
import type { Settings } from './settings'
import { lockedProblem, StartProblem } from './start-problem'
import { wrapPglite } from './store/database'
import { KNOWN_MIGRATIONS } from './store/migrate'
import { readCondition } from './store/operation'

const USAGE = '用法：npm run restore -- 备份文件'

const refuseWrongKey = (keyId: string, { encryptionKey, otherEncryptionKeys, dataDir }: Settings) => {
  if ([encryptionKey, ...otherEncryptionKeys].some((key) => keyIdOf(key) === keyId)) return
  throw new StartProblem(
    `备份时的密钥（${keyId}）不是现在的这一个，恢复后手机号和家人姓名都打不开。请先把当时的密钥放到 ${path.join(dataDir, 'encryption.key')}，或设置 ENCRYPTION_KEY。`,
  )
}

/** Opened once, so that a folder that no server could open is never put in place. */
const tryOpen = async (folder: string) => {
  const database = wrapPglite(await PGlite.create(folder))
  const { migrations } = await readCondition(database.db).finally(() => database.close())
  const unknown = migrations.filter((name) => !KNOWN_MIGRATIONS.includes(name))
  if (unknown.length > 0) throw new StartProblem('这个备份来自更新的版本，请先升级睦邻再恢复。')
}

const restoreInto = async (settings: Settings, file: string) => {
  const { dataDir } = settings
  const database = path.join(dataDir, 'database')
  if (existsSync(database)) {
    throw new StartProblem(`${dataDir} 里已有数据库，没有覆盖。请先移走 ${database}，或换一个 DATA_DIR。`)
  }
  const { header, packed } = await checkBackup(file)
  refuseWrongKey(header.keyId, settings)
  const draft = `${database}.restoring`
  rmSync(draft, { recursive: true, force: true })
  try {
    const unzipped = Readable.from(packed()).pipe(createGunzip()) as AsyncIterable<Buffer>
    await unpackFolder(new ByteReader(unzipped), draft)
    await tryOpen(draft)
    renameSync(draft, database)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return `已恢复到 ${dataDir}：${header.createdAt} 的备份。npm start 即可使用。`
}

const restore = async (args: string[]) => {
  const [given, ...more] = args
  if (given === undefined || more.length > 0) throw new StartProblem(USAGE)
  const settings = readEmbeddedSettings()
  const taken = takeDataLock(settings.dataDir)
  if (!taken.ok) throw lockedProblem(settings.dataDir, taken.holder)
  try {
    return await restoreInto(settings, workingFile(given))
  } finally {
    taken.lock.release()
  }
}

runCommand(restore)
