import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '../lib/make-folder'

export type AudioShelf = {
  /** Its file's name in `folder` if it is there; counts as used. */
  find(name: string, now: Date): Promise<string | null>
  put(name: string, bytes: Buffer): Promise<void>
}

/** Files in a folder that several processes may share; those unused for longest give way when it holds too much. */
export const openAudioShelf = (folder: string, mostBytes: number): AudioShelf => {
  makeFolder(folder)
  const fileOf = (name: string) => `${name}.mp3`

  const makeRoom = async () => {
    // Also what a process that ended had begun to write: it grows old here, nobody uses it.
    const files = await readdir(folder)
    const known = await Promise.all(
      files.map(async (file) => {
        const found = await stat(path.join(folder, file)).catch(() => null)
        return { file, size: found?.size ?? 0, usedAt: found?.mtimeMs ?? 0 }
      }),
    )
    let total = 0
    for (const { file, size } of known.sort((one, other) => other.usedAt - one.usedAt)) {
      total += size
      if (total > mostBytes) await rm(path.join(folder, file), { force: true })
    }
  }

  return {
    find: (name, now) =>
      utimes(path.join(folder, fileOf(name)), now, now).then(
        () => fileOf(name),
        () => null,
      ),
    put: async (name, bytes) => {
      // Under its name it is whole: another process may be asked for it meanwhile.
      const written = path.join(folder, `${randomUUID()}.part`)
      await writeFile(written, bytes, { mode: 0o600 })
      await rename(written, path.join(folder, fileOf(name)))
      await makeRoom()
    },
  }
}
