import { outline, readChecked } from './read-checked'

const read = (...lines: string[]) => readChecked('集市.txt', ['邻里集市开张', ...lines].join('\n'))

describe('the day of publication', () => {
  it.each([
    '2024-07-08',
    '2024/7/8',
    '2024.07.08',
    '2024年7月8日',
    '２０２４年７月８日',
    '（2024年7月8日）',
    '2024-07-08 10:30',
    '2024-07-08 10:30:00',
    '2024年7月8日 星期一',
    '发布日期：2024-07-08',
    '发布时间: 2024年07月08日 09:05',
    '发布于 2024-07-08',
    '日期：2024-07-08',
  ])('is %s below the title, and no part of the text', async (line) => {
    const article = await read('', line, '', '  活动今天开始。')
    expect(article.publishedOn).toBe('2024-07-08')
    expect(outline(article)).toEqual(['活动今天开始。'])
  })

  it('is found above the title', async () => {
    const article = await readChecked('集市.txt', '2024-07-08\n邻里集市开张\n集市今天开张。')
    expect(article).toMatchObject({ title: '邻里集市开张', publishedOn: '2024-07-08' })
    expect(outline(article)).toEqual(['集市今天开张。'])
  })

  it.each([
    ['来源：临溪街道 2024-07-08', '来源：临溪街道'],
    ['2024-07-08 来源：临溪街道', '来源：临溪街道'],
    ['发布日期：2024-07-08 | 来源：临溪街道 | 浏览：12', '来源：临溪街道 | 浏览：12'],
    ['时间：2024-07-08　作者：青禾', '作者：青禾'],
  ])('in %s leaves the rest of the line', async (line, rest) => {
    const article = await read(line, '集市今天开张。')
    expect(article.publishedOn).toBe('2024-07-08')
    expect(outline(article)).toEqual([rest, '集市今天开张。'])
  })

  it('is found below the line saying where the text is from, and below a second title', async () => {
    const article = await read('——旧物换新朋友', '来源：临溪街道', '2024-07-08', '集市今天开张。')
    expect(article.publishedOn).toBe('2024-07-08')
    expect(outline(article)).toEqual(['——旧物换新朋友', '来源：临溪街道', '集市今天开张。'])
  })

  it.each([
    ['the first sentence', ['2024年7月13日，集市在睦邻中心开张。']],
    ['the time of the event', ['时间：2024年7月13日', '地点：睦邻中心']],
    ['a day with hours', ['2024年7月13日 9:00-11:00', '欢迎大家来。']],
    ['a day of the week with an hour', ['2024年7月13日（周六）14:00', '欢迎大家来。']],
    ['the day of an event named before', ['活动时间', '2024年7月13日', '地点：睦邻中心']],
    ['a day followed by a place', ['2024年7月13日', '地点：睦邻中心']],
    ['the end of sign-up', ['报名时间：2024-07-13 来源：临溪街道']],
    ['a span of days', ['2024-07-13至2024-07-15']],
    ['the signature', ['集市今天开张。', '临溪街道', '2024年7月8日']],
    ['a day that is none', ['2024-02-30']],
    ['a day without a year', ['7月8日']],
  ])('is not %s', async (_, lines) => {
    const article = await read(...lines)
    expect(article.publishedOn).toBeNull()
    expect(outline(article)).toEqual(lines)
  })

  it.each([
    '<meta name="PubDate" content="2024-07-08 10:00">',
    '<meta property="article:published_time" content="2024-07-07T16:30:00Z">',
    '<meta itemprop="datePublished" content="2024-07-08">',
    '<time itemprop="datePublished" datetime="2024-07-08T01:00:00+08:00"></time>',
  ])('is read from %s', async (field) => {
    const article = await readChecked('集市.html', `${field}<h1>邻里集市开张</h1><p>集市今天开张。</p>`)
    expect(article.publishedOn).toBe('2024-07-08')
  })

  it('as the page says it stands above a day in the text, which then stays', async () => {
    const page = '<meta name="pubdate" content="2024-07-08"><h1>集市</h1><p>2024年7月13日</p><p>正文。</p>'
    const article = await readChecked('集市.html', page)
    expect(article.publishedOn).toBe('2024-07-08')
    expect(outline(article)).toEqual(['2024年7月13日', '正文。'])
  })

  it('as the page says it is not repeated by the text', async () => {
    const page = '<meta name="pubdate" content="2024-07-08"><h1>集市</h1><p>2024年7月8日</p><p>正文。</p>'
    expect(outline(await readChecked('集市.html', page))).toEqual(['正文。'])
  })
})
