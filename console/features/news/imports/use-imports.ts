import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
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

/** Beside what is read of news: it is not to be read anew, and it goes when the officer does. */
const IMPORTS_KEY = ['news-imports']
const NONE: ImportRow[] = []

const isUnderWay = ({ state }: ImportRow) => state === 'waiting' || state === 'running'
/** Closing the page would stop what still waits. */
const askBeforeClosing = (event: BeforeUnloadEvent) => event.preventDefault()

let lastKey = 0
let queue = Promise.resolve()

/** Files go one after the other, also while the officer is on another screen; one that fails keeps no other out. */
export const useImports = () => {
  const client = useQueryClient()
  const { message } = App.useApp()
  const { data: rows } = useQuery({
    queryKey: IMPORTS_KEY,
    queryFn: () => client.getQueryData<ImportRow[]>(IMPORTS_KEY) ?? NONE,
    initialData: NONE,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const change = (to: (rows: ImportRow[]) => ImportRow[]) =>
    client.setQueryData<ImportRow[]>(IMPORTS_KEY, (before = NONE) => to(before))
  const put = (row: ImportRow) => change((all) => all.map((one) => (one.key === row.key ? row : one)))
  const finish = () => {
    const all = client.getQueryData<ImportRow[]>(IMPORTS_KEY) ?? NONE
    if (all.some(isUnderWay)) return
    window.removeEventListener('beforeunload', askBeforeClosing)
    if (all.length > 0) void message.info('文件都导入完了，看一遍再发布。')
  }

  const add = (files: readonly File[], choices: Choices) => {
    window.addEventListener('beforeunload', askBeforeClosing)
    for (const file of files) {
      const key = ++lastKey
      const { name: fileName } = file
      change((all) => [...all, { key, fileName, state: 'waiting' }])
      queue = queue.then(async () => {
        // Whoever chose it has signed out: it is not for the next officer to import.
        if (!client.getQueryData<ImportRow[]>(IMPORTS_KEY)?.some((row) => row.key === key)) return finish()
        put({ key, fileName, state: 'running' })
        put({ key, fileName, ...(await importOne(file, choices)) })
        void client.invalidateQueries({ queryKey: newsKeys.all })
        finish()
      })
    }
  }
  return { rows, add }
}
