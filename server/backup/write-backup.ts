import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StartProblem } from '../start-problem'
import { checkBackup, type CheckedBackup } from './check-backup'

const exists = (file: string) => new StartProblem(`${file} 已经存在，没有覆盖。请换一个文件名。`)

const cannotWrite = (file: string, error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  return new StartProblem(`备份没有写成 ${file}：${reason}`)
}

/**
 * Writes beside the name, reads it again to see that it is whole, and only then gives it the name. What went wrong leaves nothing behind.
 */
export const writeBackup = async (file: string, parts: AsyncIterable<Uint8Array>): Promise<CheckedBackup> => {
  if (existsSync(file)) throw exists(file)
  const draft = `${file}.${process.pid}.partial`
  try {
    await pipeline(Readable.from(parts), createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }))
    const checked = await checkBackup(draft)
    // Looked for again: packing took a while. (A hard link would be surer, but many a stick knows none.)
    if (existsSync(file)) throw exists(file)
    renameSync(draft, file)
    return checked
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw cannotWrite(file, error)
  } finally {
    rmSync(draft, { force: true })
  }
}
