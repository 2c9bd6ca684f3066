import { type Options, Refusal } from './answer'
import type { Context } from './context'

/** Whatever picture is read: one grey pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWNoaGgAAAMEAYEezv+mAAAAAElFTkSuQmCC'

/** WeChat's folder of files. What is written is recorded, what is read is a picture. */
export function fileApis({ record, answering }: Context): Record<string, unknown> {
  const written = new Set<string>()
  const manager = {
    readFile: ({ filePath, success, fail }: Options & { filePath?: unknown }) => {
      record('readFile', { filePath })
      setTimeout(() => {
        const isThere = String(filePath).startsWith('wxfile://')
        if (isThere) success?.({ data: PIXEL, errMsg: 'readFile:ok' })
        else fail?.({ errMsg: 'readFile:fail no such file or directory' })
      }, 0)
    },
    writeFileSync: (filePath: string, data: string) => {
      record('writeFileSync', { filePath, data })
      if (!filePath.startsWith('wxfile://usr/')) throw new Refusal('permission denied')
      written.add(filePath)
    },
  }
  return {
    getFileSystemManager: () => manager,
    ...answering({
      shareFileMessage: ({ filePath }) => {
        if (!written.has(String(filePath))) throw new Refusal('file not exist')
      },
    }),
  }
}
