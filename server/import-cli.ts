import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { NEWS_CATEGORIES, type NewsCategory } from '../core/contract/news-words'
import type { ImportReply } from '../core/contract/staff-import'
import { type ImportTarget, openImportTarget } from './import-target'
import { readSettings } from './settings'
import { StartProblem } from './start-problem'

const USAGE = `用法：npm run import -- 文件… [--unit 街道或居民区名称] [--category ${NEWS_CATEGORIES.join('|')}] [--dry-run]
文件可以是 .txt、.md、.html 或 .docx，每个不超过 10 MB。--dry-run 只检查，不导入。`

const MAX_MEGABYTES = 10

const OPTIONS = {
  unit: { type: 'string' },
  category: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const unknown = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    throw new StartProblem(`选项 ${unknown} 用得不对。\n${USAGE}`)
  }
}

const categoryOf = (text: string | undefined): NewsCategory | undefined => {
  const category = NEWS_CATEGORIES.find((one) => one === text)
  if (text !== undefined && category === undefined) {
    throw new StartProblem(`--category 只能是 ${NEWS_CATEGORIES.join('、')} 之一，现在是“${text}”。`)
  }
  return category
}

/** npm moves to the project's folder; the paths were written in another. */
const workingFolder = () =>
  (process.env.npm_lifecycle_event === 'import' && process.env.INIT_CWD) || process.cwd()

/** Looks at the size first, so that a huge file is refused without being read. */
const readArticleFile = async (file: string) => {
  const absolute = path.resolve(workingFolder(), file)
  const found = await stat(absolute).catch(() => null)
  if (found === null) throw new Error('找不到这个文件。')
  if (found.isDirectory()) throw new Error('这是文件夹，请写出里面的文件。')
  if (!found.isFile()) throw new Error('这不是普通文件。')
  if (found.size > MAX_MEGABYTES * 1024 * 1024) throw new Error(`文件超过 ${MAX_MEGABYTES} MB。`)
  return readFile(absolute).catch(() => {
    throw new Error('没有权限读这个文件。')
  })
}

const OUTCOMES: Record<ImportReply['outcome'], string> = {
  imported: '已导入',
  unchanged: '已导入过，没有变化',
  checked: '可以导入',
}

const describe = ({ outcome, title, publishedOn, blocks, likeCount, bookmarkCount }: ImportReply) =>
  [
    `${OUTCOMES[outcome]}：《${title}》`,
    publishedOn ?? '没有日期',
    `${blocks} 段`,
    `点赞 ${likeCount}`,
    `收藏 ${bookmarkCount}`,
  ].join('，')

const run = async (args: string[]): Promise<boolean> => {
  const { values, positionals: files } = parse(args)
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return true
  }
  if (files.length === 0) throw new StartProblem(`请写出要导入的文件。\n${USAGE}`)
  const category = categoryOf(values.category)
  const read = readSettings(process.env)
  if (!read.ok) throw new StartProblem(read.problem)
  const target = await openImportTarget(read.settings)
  try {
    return await importAll(target, files, {
      ...(values.unit !== undefined && { unit: values.unit }),
      ...(category && { category }),
      ...(values['dry-run'] && { dryRun: true }),
    })
  } finally {
    await target.close()
  }
}

type Choices = { unit?: string; category?: NewsCategory; dryRun?: boolean }

/** One file after the other; one that fails does not keep the others out. */
const importAll = async (target: ImportTarget, files: string[], choices: Choices): Promise<boolean> => {
  let isAllWell = true
  for (const file of files) {
    try {
      const bytes = await readArticleFile(file)
      const reply = await target.importFile({ fileName: path.basename(file), bytes, ...choices })
      process.stdout.write(`${file}：${describe(reply)}\n`)
    } catch (error) {
      isAllWell = false
      process.stderr.write(`${file}：没有导入。${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  return isAllWell
}

run(process.argv.slice(2)).then(
  (isAllWell) => process.exit(isAllWell ? 0 : 1),
  (error: unknown) => {
    const text = error instanceof StartProblem ? error.message : error instanceof Error ? error.stack : error
    process.stderr.write(`${String(text)}\n`)
    process.exit(1)
  },
)
