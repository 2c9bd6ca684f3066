import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { StartProblem } from '../start-problem'
import { ByteReader } from './byte-reader'
import { type BackupHeader, CHECKSUM_LENGTH, checksumText, FORMAT } from './backup-stream'

const noBackup = (file: string) => new StartProblem(`${file} 不是睦邻的备份文件。`)
const damaged = (file: string) => new StartProblem(`${file} 不完整或已损坏，不能用来恢复。请换一份备份。`)

const headerOf = async (file: string): Promise<{ header: BackupHeader; length: number }> => {
  try {
    const text = (await new ByteReader(createReadStream(file)).line()).toString('utf8')
    const header = JSON.parse(text) as BackupHeader
    if (header.format === FORMAT) return { header, length: Buffer.byteLength(text) + 1 }
  } catch {
    // Told like any other file that is none.
  }
  throw noBackup(file)
}

const lastText = async (file: string, from: number) => {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(CHECKSUM_LENGTH), position: from })
    return buffer.toString('utf8')
  } finally {
    await handle.close()
  }
}

export type CheckedBackup = { header: BackupHeader; bytes: number; packed: () => AsyncIterable<Buffer> }

/** What the backup says of itself, once all of it is found to be whole. */
export const checkBackup = async (file: string): Promise<CheckedBackup> => {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new StartProblem(`找不到备份文件 ${file}。`)
  const { header, length } = await headerOf(file)
  const end = found.size - CHECKSUM_LENGTH
  if (end <= length) throw damaged(file)
  const hash = createHash('sha256')
  for await (const part of createReadStream(file, { end: end - 1 }) as AsyncIterable<Buffer>)
    hash.update(part)
  if (checksumText(hash.digest('hex')) !== (await lastText(file, end))) throw damaged(file)
  const packed = () => createReadStream(file, { start: length, end: end - 1 }) as AsyncIterable<Buffer>
  return { header, bytes: found.size, packed }
}
