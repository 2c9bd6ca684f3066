import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { clientOf } from './client'
import { prepareDataDir } from './prepared-data-dir'
import { killWhatStillRuns, runScript, type ScriptProcess, temporaryFolder } from './script-process'

jest.setTimeout(240_000)

const { folder, remove } = temporaryFolder()
const dataDir = path.join(folder, 'data')
const settings = { PORT: '0', DATA_DIR: dataDir }

const file = (name: string, text: string) => {
  const written = path.join(folder, name)
  writeFileSync(written, text)
  return written
}

const importFiles = async (...args: string[]) => {
  const script = runScript('import.js', settings, args)
  const code = await script.end()
  return { code, out: script.output.out.trim().split('\n'), err: script.output.err.trim() }
}

const article = (title: string) =>
  `${title}\n2026-07-08\n\n周三上午，居民在睦邻中心学做香囊。\n\n材料都备好了，来就行。\n`

beforeAll(() => prepareDataDir(dataDir))
afterAll(() => {
  killWhatStillRuns()
  remove()
})

describe('without a server', () => {
  test('imports what it can, names what it cannot, and fails if anything failed', async () => {
    const good = [
      file('香囊 一.txt', article('香囊课')),
      file('二.md', `# 合唱\n\n周五晚上，合唱队在广场练歌。\n`),
    ]
    const missing = path.join(folder, 'missing.txt')
    const { code, out, err } = await importFiles(good[0] ?? '', missing, good[1] ?? '')
    expect(code).toBe(1)
    expect(out).toEqual([
      expect.stringMatching(/香囊 一\.txt：已导入：《香囊课》，2026-07-08/),
      expect.stringMatching(/二\.md：已导入：《合唱》/),
    ])
    expect(err).toBe(`${missing}：没有导入。找不到这个文件。`)
    expect(readdirSync(dataDir)).not.toContain('mulin.lock')
  })

  test('changes nothing when the same file comes again', async () => {
    const { code, out } = await importFiles(path.join(folder, '香囊 一.txt'))
    expect(code).toBe(0)
    expect(out).toEqual([expect.stringContaining('已导入过，没有变化：《香囊课》')])
  })
})

test('refuses folders and files that are too large, unread', async () => {
  const large = file('large.txt', '')
  truncateSync(large, 10 * 1024 * 1024 + 1)
  mkdirSync(path.join(folder, 'folder'))
  const { code, err } = await importFiles(large, path.join(folder, 'folder'))
  expect(code).toBe(1)
  expect(err.split('\n')).toEqual([
    `${large}：没有导入。文件超过 10 MB。`,
    `${path.join(folder, 'folder')}：没有导入。这是文件夹，请写出里面的文件。`,
  ])
})

test.each([
  [['--category', 'sport', 'a.txt'], /^--category 只能是 activity、notice、policy、people 之一/],
  [['--colour', 'a.txt'], /--colour/],
  [[], /^请写出要导入的文件。\n用法：/],
])('refuses %j before it opens anything', async (args, line) => {
  const { code, err } = await importFiles(...args)
  expect(code).toBe(1)
  expect(err).toMatch(line)
})

describe('beside a running server', () => {
  let server: ScriptProcess
  let url: string

  beforeAll(async () => {
    server = runScript('start.js', settings)
    url = await server.listening()
  })

  const titles = async () => (await clientOf(url).news()).map(({ title }) => title)

  test('only checks with --dry-run', async () => {
    const checked = await importFiles('--dry-run', file('三.txt', article('只是看看')))
    expect(checked).toMatchObject({ code: 0, out: [expect.stringContaining('可以导入：《只是看看》')] })
    expect(await titles()).not.toContain('只是看看')
  })

  test('shows the article at once, in the category that was named', async () => {
    await titles()
    const imported = await importFiles('--category', 'people', file('四.txt', article('邻里新事')))
    expect(imported).toMatchObject({ code: 0, err: '' })
    const item = (await clientOf(url).news()).find(({ title }) => title === '邻里新事')
    expect(item).toMatchObject({ category: 'people' })
  })

  test('says why the server did not take a file', async () => {
    const { code, err } = await importFiles('--unit', '没有的街道', file('五.txt', article('无处可去')))
    expect(code).toBe(1)
    expect(err).toContain('没有名为“没有的街道”的街道或居民区。')
  })
})
