import { outline, readChecked } from './read-checked'

const asTxt = async (...lines: string[]) =>
  outline(await readChecked('演讲.txt', ['青年演讲会', '', '活动今天举行。', ...lines].join('\n')))

const speech = ['### 《把楼道变客厅》', '青禾居民区 林一苇', '> “楼道宽了，人心也近了。”']

describe('speeches', () => {
  it('finds title and byline on one line above a quotation', async () => {
    const body = await asTxt(
      '  《把楼道变客厅》青禾居民区 林一苇',
      '  “楼道宽了，人心也近了。”',
      '演讲结束了。',
    )
    expect(body).toEqual(['活动今天举行。', ...speech, '演讲结束了。'])
  })

  it('finds the byline on the line after the title', async () => {
    const body = await asTxt('  《把楼道变客厅》', '  青禾居民区 林一苇', '  “楼道宽了，人心也近了。”')
    expect(body).toEqual(['活动今天举行。', ...speech])
  })

  it.each([
    '溪东居委会(筹) 周禾',
    '溪东居委会（筹）　周　禾',
    '溪东居委会周禾',
    '周禾舟',
    '青禾社区周小禾',
    '——溪东居民区 周禾',
    '演讲人：周禾',
    '（溪东居民区 周禾）',
    '临溪街道 社工办 阿依·古丽',
  ])('takes %s for a byline', async (byline) => {
    const body = await asTxt('《一碗面》', byline, '“热的。”')
    expect(body.slice(1)).toEqual(['### 《一碗面》', byline, '> “热的。”'])
  })

  it('keeps nested titles and quotation marks in the title as typed', async () => {
    const body = await asTxt('《读<溪边故事>与《家谱》有“感”》溪东居民区 周禾', '“好。”')
    expect(body.slice(1)).toEqual(['### 《读<溪边故事>与《家谱》有“感”》', '溪东居民区 周禾', '> “好。”'])
  })

  it.each(['《一碗面》周小禾', '《一碗面》 小满', '《一碗面》溪东居民区周禾'])(
    'finds the speaker in %s',
    async (line) => {
      expect((await asTxt(line, '“热的。”')).slice(1)).toEqual([
        '### 《一碗面》',
        line.replace(/^.*》\s*/, ''),
        '> “热的。”',
      ])
    },
  )

  it('keeps the number in front of a title', async () => {
    const body = await asTxt(
      '1. 《一碗面》溪东居民区 周禾',
      '“好。”',
      '二、《两碗面》',
      '溪东居民区 周禾',
      '“好。”',
    )
    expect(body.slice(1)).toEqual([
      '### 1. 《一碗面》',
      '溪东居民区 周禾',
      '> “好。”',
      '### 二、《两碗面》',
      '溪东居民区 周禾',
      '> “好。”',
    ])
  })

  it('takes several paragraphs of which only the last closes for one quotation', async () => {
    const body = await asTxt('《一碗面》溪东居民区 周禾', '“第一段。', '“第二段。”', '“别人的话。”')
    expect(body.slice(1)).toEqual([
      '### 《一碗面》',
      '溪东居民区 周禾',
      '> “第一段。 / “第二段。”',
      '“别人的话。”',
    ])
  })

  it.each([
    ['a sentence about a book', '《溪边故事》是居民自己写的，大家都爱看。', '“写得真好。”'],
    ['a sentence without its full stop', '《溪边故事》读书会在睦邻中心举行', '“写得真好。”'],
    ['two words that are no name', '《青禾夜话》开讲', '“真好。”'],
    ['a byline without a quotation', '《溪边故事》青禾居民区 林一苇', '这本书写了三年。'],
    ['a quotation that does not end', '《溪边故事》青禾居民区 林一苇', '“写了三年，他说。'],
    [
      'a quotation that goes on as ordinary text',
      '《溪边故事》青禾居民区 林一苇',
      '“写了三年，他说。',
      '这本书讲的是“青禾”',
    ],
    ['a title without a byline', '《溪边故事》', '“写得真好。”'],
  ])('leaves %s alone', async (_, ...lines) => {
    expect(await asTxt(...lines)).toEqual(['活动今天举行。', ...lines])
  })

  it.each([
    ['HTML paragraphs', '<p>　　<b>《把楼道变客厅》</b>青禾居民区 林一苇</p><p>“楼道宽了，人心也近了。”</p>'],
    ['HTML line breaks', '《把楼道变客厅》<br>青禾居民区 林一苇<br>“楼道宽了，人心也近了。”'],
    [
      'an HTML heading and blockquote',
      '<h4>《把楼道变客厅》</h4><p>青禾居民区 林一苇</p><blockquote>“楼道宽了，人心也近了。”</blockquote>',
    ],
    [
      'a heading without title marks',
      '<h2>《把楼道变客厅》</h2><div>青禾居民区 林一苇</div><div>“楼道宽了，人心也近了。”</div>',
    ],
  ])('is found in %s', async (_, html) => {
    const article = await readChecked('演讲.html', `<h1>青年演讲会</h1>${html}<p>演讲结束了。</p>`)
    expect(outline(article)).toEqual([...speech, '演讲结束了。'])
  })

  it.each([
    ['one line each', '《把楼道变客厅》青禾居民区 林一苇\n“楼道宽了，人心也近了。”\n演讲结束了。'],
    [
      'a heading and a quotation',
      '### 《把楼道变客厅》\n青禾居民区 林一苇\n> “楼道宽了，人心也近了。”\n\n演讲结束了。',
    ],
  ])('is found in Markdown with %s', async (_, markdown) => {
    const article = await readChecked('演讲.md', `# 青年演讲会\n\n${markdown}`)
    expect(outline(article)).toEqual([...speech, '演讲结束了。'])
  })
})
