import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { NewsCategory } from '../../../../core/contract/news-words'
import { IMPORT_LIMIT } from '../../../../core/contract/staff-news-words'
import { messageOf } from '../../../lib/api-error'
import { importFile, newsKeys } from '../api'

/** A file on its way: what became of it, or why not. */
export type ImportRow = { key: number; fileName: string } & (
  | { state: 'waiting' | 'running' }
  | { state: 'imported' | 'unchanged'; id: string; title: string; publishedOn: string | null; blocks: number }
  | { state: 'failed'; reason: string }
)

type Choices = { unit: string | undefined; category: NewsCategory }

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '')
    reader.onerror = () => reject(new Error(`${file.name} 读不出来。`))
    reader.readAsDataURL(file)
  })

const importOne = async (file: File, { unit, category }: Choices) => {
  if (file.size > IMPORT_LIMIT)
    return { state: 'failed' as const, reason: '文件超过 10 MB，请删减图片后再试。' }
  try {
    const content = await base64Of(file)
    const reply = await importFile({ fileName: file.name, content, category, ...(unit && { unit }) })
    const { title, publishedOn, blocks } = reply
    const state = reply.outcome === 'imported' ? ('imported' as const) : ('unchanged' as const)
    return { state, id: reply.id ?? '', title, publishedOn, blocks }
  } catch (error) {
    return { state: 'failed' as const, reason: messageOf(error) }
  }
}

let lastKey = 0

/** Files go one after the other; one that fails does not keep the others out. */
export const useImports = () => {
  const client = useQueryClient()
  const [rows, setRows] = useState<ImportRow[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const put = (row: ImportRow) => setRows((before) => before.map((one) => (one.key === row.key ? row : one)))

  const add = (files: readonly File[], choices: Choices) => {
    for (const file of files) {
      const key = ++lastKey
      const { name: fileName } = file
      setRows((before) => [...before, { key, fileName, state: 'waiting' }])
      queue.current = queue.current.then(async () => {
        put({ key, fileName, state: 'running' })
        put({ key, fileName, ...(await importOne(file, choices)) })
        void client.invalidateQueries({ queryKey: newsKeys.all })
      })
    }
  }
  return { rows, add }
}
