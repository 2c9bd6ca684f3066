import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Value } from '@sinclair/typebox/value'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { ArticleBody } from '../../core/contract/article-body'
import { chanceOf } from '../../tests/fuzz/chance'
import { spoilBytes } from '../../tests/fuzz/spoil-bytes'
import { readArticle } from './read-article'

/** `npm run fuzz` reads many more, from another seed each time. */
const FILES = Number(process.env.FUZZ_REQUESTS ?? 400)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

jest.setTimeout(60_000 + FILES * 500)

const MARKDOWN = `# 春季大扫除\n\n2026-03-01\n\n> 引文\n\n1. 第一步\n2. 第二步\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n**粗** [去看](https://a.example) ![图](data:image/png;base64,iVBORw0KGgo=)\n\n点赞3 收藏4\n`
const HTML = `<!doctype html><html><head><meta charset="gbk"><title>集市</title></head><body><h1>集市</h1><p style="text-indent:2em">周六<b>上午</b></p><ul><li>甲<ul><li>乙</li></ul></li></ul><table><tr><td colspan="2">a</td></tr></table><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></body></html>`

const samples = async (): Promise<[name: string, bytes: Uint8Array][]> => {
  const cell = new TableCell({ children: [new Paragraph('甲')] })
  const children = [
    new Paragraph('集市'),
    new Paragraph('周六上午九点开始。'),
    new Table({ rows: [new TableRow({ children: [cell] })] }),
  ]
  const text = readFileSync(path.join(__dirname, '..', '..', 'tests', 'fixtures', 'speech-contest.txt'))
  return [
    ['a.txt', text],
    ['a.md', Buffer.from(MARKDOWN)],
    ['a.html', Buffer.from(HTML)],
    ['a.docx', await Packer.toBuffer(new Document({ sections: [{ children }] }))],
  ]
}

test(`reads or refuses ${FILES} damaged and hostile files (seed ${SEED}), and breaks at none`, async () => {
  const chance = chanceOf(SEED)
  const whole = await samples()
  const outcomes = new Set<string>()
  for (let index = 0; index < FILES; index++) {
    const [name, bytes] = chance.pick(whole)
    // Now and then one kind under another's name.
    const fileName = chance.is(0.1) ? chance.pick(whole)[0] : name
    let spoilt = bytes
    for (let times = 1 + chance.below(3); times > 0; times--) spoilt = spoilBytes(spoilt, chance)
    const read = await readArticle(fileName, spoilt).catch((error: unknown) => {
      throw new Error(`file ${index} of seed ${SEED} (${fileName}): ${String(error)}`, { cause: error })
    })
    outcomes.add(read.ok ? 'ok' : read.reason)
    if (read.ok) expect([index, Value.Check(ArticleBody, read.article.body)]).toEqual([index, true])
    else expect(read.message).not.toBe('')
  }
  expect([...outcomes]).toEqual(expect.arrayContaining(['ok', 'DAMAGED']))
})
