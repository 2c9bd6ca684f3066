import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx'
import sharp from 'sharp'
import { readArticle } from './read-article'
import { outline, readChecked } from './read-checked'

const pack = (...children: FileChild[]): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'steps',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
          },
        ],
      },
      sections: [{ children }],
    }),
  )

const lines = (...texts: string[]) => texts.map((text) => new Paragraph(text))
const cell = (text: string) => new TableCell({ children: lines(text) })

const faultOf = async (bytes: Uint8Array) => {
  const read = await readArticle('集市.docx', bytes)
  return read.ok ? null : read.reason
}

describe('a Word document', () => {
  it('of plain paragraphs has title, day, speeches and counts', async () => {
    const bytes = await pack(
      ...lines('学习<溪边故事>&amp;心得', '2024-07-08', '　　活动今天举行。', ''),
      ...lines('　　《把楼道变客厅》青禾居民区 林一苇', '　　“楼道宽了。”', '点赞12 收藏3'),
    )
    const article = await readChecked('演讲.docx', bytes)
    expect(article).toMatchObject({
      title: '学习<溪边故事>&amp;心得',
      publishedOn: '2024-07-08',
      likeCount: 12,
      bookmarkCount: 3,
    })
    expect(outline(article)).toEqual([
      '活动今天举行。',
      '### 《把楼道变客厅》',
      '青禾居民区 林一苇',
      '> “楼道宽了。”',
    ])
  })

  it('with styles keeps headings, marks, links, lists and tables', async () => {
    const bytes = await pack(
      new Paragraph({ text: '邻里集市', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: '安排', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [
          new TextRun({ text: '粗', bold: true }),
          new TextRun({ text: '斜', italics: true }),
          new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('睦邻中心')] }),
          new TextRun({ text: '换行', break: 1 }),
        ],
      }),
      new Paragraph({ text: '桃', bullet: { level: 0 } }),
      new Paragraph({ text: '甜', bullet: { level: 1 } }),
      new Paragraph({ text: '先看', numbering: { reference: 'steps', level: 0 } }),
      new Paragraph({ text: '再买', numbering: { reference: 'steps', level: 0 } }),
      new Table({ rows: [new TableRow({ children: [cell('上午'), cell('集市')] })] }),
    )
    const article = await readChecked('集市.docx', bytes)
    expect(article.title).toBe('邻里集市')
    expect(outline(article)).toEqual([
      '## 安排',
      '**粗***斜*[睦邻中心](https://example.org/)⏎换行',
      '- 桃 / – 甜',
      '1) 先看',
      '2) 再买',
      '|上午|集市',
    ])
  })

  it('brings its pictures', async () => {
    const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8ab' } })
      .png()
      .toBuffer()
    const altText = { name: '1', title: '1', description: '摊位' }
    const image = new ImageRun({ type: 'png', data, transformation: { width: 40, height: 30 }, altText })
    const article = await readChecked(
      '集市.docx',
      await pack(...lines('邻里集市'), new Paragraph({ children: [image] })),
    )
    expect(outline(article)).toEqual(['[摊位 40×30]'])
    expect(Buffer.from(article.pictures[0]?.bytes ?? []).equals(data)).toBe(true)
  })

  it('without text is empty, with a title only has no body', async () => {
    expect(await faultOf(await pack(...lines('', ' ')))).toBe('EMPTY')
    expect(await faultOf(await pack(...lines('邻里集市')))).toBe('NO_BODY')
    expect(await faultOf(await pack(...lines('集市今天开张。')))).toBe('NO_TITLE')
  })

  it('that is cut, changed or something else is damaged', async () => {
    const bytes = await pack(...lines('邻里集市', '开张。'))
    expect(await faultOf(bytes.subarray(0, bytes.length / 2))).toBe('DAMAGED')
    expect(await faultOf(Buffer.from('邻里集市\n开张。'))).toBe('DAMAGED')
    expect(await faultOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('DAMAGED')
    const changed = Uint8Array.from(bytes)
    changed.fill(0xff, 100, 400)
    expect(await faultOf(changed)).toBe('DAMAGED')
  })
})
