import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { plainText } from '../../core/rules/article-text'
import { readArticle } from './read-article'
import { outline, readChecked } from './read-checked'

const faultOf = async (fileName: string, content: string | Uint8Array) => {
  const read = await readArticle(fileName, typeof content === 'string' ? Buffer.from(content) : content)
  return read.ok ? { reason: null, message: '' } : { reason: read.reason, message: read.message }
}

const ARTICLE = [
  '临溪街道举行青年演讲会，《学习<溪边故事>》开讲',
  '',
  '2024-07-08',
  '',
  '  7月3日，临溪街道在溪边睦邻中心举行青年演讲会。',
  '  《学习<溪边故事>心得》青禾居民区 林一苇',
  '  “故事就在楼道里。”',
  '  《把楼道变客厅——邻里共享的第一步》',
  '  溪东居委会(筹) 周禾',
  '  “先搬一把‘椅子’出来！”',
  '  活动最后，大家约好下月再见。',
  '',
  '点赞0 收藏0',
]

describe('an article', () => {
  it.each(['utf8', 'gbk', 'gb18030', 'utf-16le', 'utf-16be'])('reads the same in %s', async (encoding) => {
    const bytes = iconv.encode(ARTICLE.join('\r\n'), encoding, { addBOM: encoding.startsWith('utf') })
    const article = await readChecked('演讲会.TXT', bytes)
    expect(article).toMatchObject({
      title: '临溪街道举行青年演讲会，《学习<溪边故事>》开讲',
      publishedOn: '2024-07-08',
      likeCount: 0,
      bookmarkCount: 0,
      pictures: [],
    })
    expect(outline(article)).toEqual([
      '7月3日，临溪街道在溪边睦邻中心举行青年演讲会。',
      '### 《学习<溪边故事>心得》',
      '青禾居民区 林一苇',
      '> “故事就在楼道里。”',
      '### 《把楼道变客厅——邻里共享的第一步》',
      '溪东居委会(筹) 周禾',
      '> “先搬一把‘椅子’出来！”',
      '活动最后，大家约好下月再见。',
    ])
  })

  it.each([
    ['md', (lines: string[]) => lines.join('\n')],
    ['htm', (lines: string[]) => lines.map((line) => `<p>${line.replace(/</g, '&lt;')}</p>`).join('')],
    [
      'html',
      (lines: string[]) =>
        `<div>${lines
          .join('<br>')
          .replace(/<(?!br)/g, '&lt;')
          .replace(/ {2}/g, '　　')}</div>`,
    ],
  ])('reads the same as .%s', async (ending, write) => {
    const txt = await readChecked('演讲会.txt', ARTICLE.join('\n'))
    expect(await readChecked(`演讲会.${ending}`, write(ARTICLE))).toEqual(txt)
  })

  it('keeps every character of every line that is no space', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const text = ['邻里集市', '集市今天开张。', ...lines, '集市散了。'].join('\n')
        const { body } = await readChecked('集市.txt', text)
        const solid = (value: string) => value.replace(/[\s\p{Cc}\p{Cf}]/gu, '')
        expect(solid(plainText(body))).toBe(solid(text.slice('邻里集市'.length)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['EMPTY', '空.txt', ''],
    ['EMPTY', '空.md', ' \n　\n'],
    ['EMPTY', '空.html', '<html><body><p>&nbsp;</p></body></html>'],
    ['EMPTY', '空.docx', ''],
    ['BINARY', '图.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])],
    ['ENCODING', '乱码.txt', Uint8Array.from([0xe4, 0xb8, 0x0a, 0xff, 0xfe, 0x41])],
    ['NO_TITLE', '无题.txt', '　　集市今天开张。\n　　欢迎大家。'],
    ['NO_BODY', '只有题.txt', '邻里集市\n2024-07-08\n\n点赞0 收藏0'],
    ['TYPE_UNSUPPORTED', '通知.doc', 'x'],
    ['TYPE_UNSUPPORTED', '通知', 'x'],
    ['DAMAGED', '坏.docx', 'PK'],
    ['TOO_LARGE', '大.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x41)],
    ['TOO_LARGE', '长.txt', `题目\n${'集市。'.repeat(70_000)}`],
    ['TOO_LARGE', '碎.txt', `题目\n${'集\n'.repeat(30_000)}`],
  ])('is %s and named: %s', async (reason, fileName, content) => {
    const fault = await faultOf(fileName, content)
    expect(fault.reason).toBe(reason)
    expect(fault.message).toContain(`“${fileName}”`)
    expect(fault.message).toMatch(/请.*。$/)
    expect(fault.message).not.toMatch(/[!！]/)
  })

  it('is named without its folder, and shortened when the name is long', async () => {
    expect((await faultOf('C:\\通知\\空.txt', '')).message).toContain('“空.txt”')
    expect((await faultOf(`/tmp/${'长'.repeat(200)}.txt`, '')).message.length).toBeLessThan(100)
  })

  it('never makes the reader throw, whatever its bytes', async () => {
    const fileName = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx')
    const start = fc.constantFrom(
      '',
      '\ufeff',
      '邻里集市\n',
      '# 邻里集市\n',
      '<h1>邻里集市</h1>',
      'PK\x03\x04',
    )
    await fc.assert(
      fc.asyncProperty(fileName, start, fc.uint8Array({ maxLength: 300 }), async (name, head, tail) => {
        const read = await readArticle(name, Buffer.concat([Buffer.from(head), tail]))
        expect(typeof read.ok).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })
})

const SAMPLE = join(__dirname, '../../../shared/samples/street-article-2024-07-08.txt')

describe('the sample article', () => {
  it('comes out right', async () => {
    if (!existsSync(SAMPLE)) {
      process.stdout.write('The sample article is not on this machine; its test has nothing to read.\n')
      return
    }
    const text = readFileSync(SAMPLE, 'utf8')
    const article = await readChecked(SAMPLE, text)
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const solid = (value: string) => value.replace(/\s/g, '')

    expect(article).toMatchObject({
      title: lines[0],
      publishedOn: '2024-07-08',
      likeCount: 0,
      bookmarkCount: 0,
      pictures: [],
    })
    expect(solid(plainText(article.body))).toBe(solid(lines.slice(2, -1).join('')))
    const kinds = article.body.content.map((block) => block.type[0]).join('')
    expect(kinds).toBe(`ppp${'hpb'.repeat(8)}pp`)
    expect(outline(article)).toContain(
      '### 《提高社会化、法治化、智能化、专业化水平——构建富有活力和效率的新型基层社会治理体系》',
    )
    expect(plainText(article.body)).not.toContain('点赞')
    expect(plainText(article.body)).toMatch(/^《学习<.*>心得感悟》$/m)
  })
})
