import { readArticle } from './read-article'
import { outline, readChecked } from './read-checked'

const titleOf = async (fileName: string, text: string) => (await readChecked(fileName, text)).title
const isWithoutTitle = async (fileName: string, text: string) => {
  const read = await readArticle(fileName, Buffer.from(text))
  return !read.ok && read.reason === 'NO_TITLE'
}

describe('the title of a text', () => {
  it('is its first line, < and & as typed', async () => {
    expect(await titleOf('a.txt', '\n\n学习<溪边故事>&心得 &lt;\n正文。')).toBe('学习<溪边故事>&心得 &lt;')
  })

  it('may be centred with spaces', async () => {
    expect(await titleOf('a.txt', '　　　　　邻里集市开张\n　　集市今天开张。')).toBe('邻里集市开张')
  })

  it('is shown without the word for title', async () => {
    expect(await titleOf('a.md', '标题：邻里集市开张\n\n集市今天开张。')).toBe('邻里集市开张')
  })

  it('may have a day in it', async () => {
    expect(await titleOf('a.txt', '临溪街道2024年7月8日工作简报\n正文。')).toBe(
      '临溪街道2024年7月8日工作简报',
    )
  })

  it.each([
    ['begins with where it is from', '来源：临溪街道\n正文。'],
    ['begins with the time of an event', '活动时间：2024年7月13日\n正文。'],
    ['begins with an indented sentence', '  集市今天开张，欢迎大家来。\n  明天还有。'],
    ['begins with a line indented as the others', '　　集市今天开张\n　　明天还有'],
    ['begins with the date', '2024-07-08\n\n  集市今天开张。'],
    ['begins with a very long line', `${'集市'.repeat(60)}\n正文。`],
    ['has a list of fields only', '时间：周六，\n地点：睦邻中心，'],
    ['has marks only', '——\n正文。'],
  ])('is missing when it %s', async (_, text) => {
    expect(await isWithoutTitle('a.txt', text)).toBe(true)
  })
})

describe('the title of a page', () => {
  it('is the first h1; others become headings', async () => {
    const page =
      '<title>临溪街道</title><h1>邻里<b>集市</b><br>开张</h1><p>正文。</p><h1>路线</h1><p>向东。</p>'
    const article = await readChecked('a.html', page)
    expect(article.title).toBe('邻里集市开张')
    expect(outline(article)).toEqual(['正文。', '## 路线', '向东。'])
  })

  it('is og:title before <title>, and not repeated in the text', async () => {
    const page =
      '<title>首页</title><meta property="og:title" content="邻里集市"><p>邻里集市</p><p>正文。</p>'
    const article = await readChecked('a.html', page)
    expect(article.title).toBe('邻里集市')
    expect(outline(article)).toEqual(['正文。'])
  })

  it.each([
    ['邻里集市_临溪街道', '邻里集市'],
    ['邻里集市 - 临溪街道办事处', '邻里集市'],
    ['活动预告 | 邻里集市', '活动预告 | 邻里集市'],
  ])('in <title> %s is %s', async (tag, title) => {
    expect(await titleOf('a.html', `<title>${tag}</title><p>正文。</p>`)).toBe(title)
  })

  it('is the line that <title> repeats with the name of the site', async () => {
    const article = await readChecked(
      'a.html',
      '<title>邻里集市-临溪新闻</title><p>邻里集市</p><p>正文。</p>',
    )
    expect(article.title).toBe('邻里集市')
    expect(outline(article)).toEqual(['正文。'])
  })

  it('in <title> stands when the text only begins alike', async () => {
    const article = await readChecked('a.html', '<title>邻里集市开张</title><p>邻里集市</p><p>正文。</p>')
    expect(article.title).toBe('邻里集市开张')
    expect(outline(article)).toEqual(['邻里集市', '正文。'])
  })

  it('is the first line when the page is named by nobody', async () => {
    expect(
      await titleOf('a.html', '<title>无标题文档</title><p align=center>邻里集市</p><p>正文。</p>'),
    ).toBe('邻里集市')
  })

  it('is not the heading of a section after the true one', async () => {
    expect(await titleOf('a.html', '<p>邻里集市</p><h1>一、时间</h1><p>周六上午。</p>')).toBe('邻里集市')
    expect(await titleOf('a.html', '<p>邻里集市</p><p>集市又来了。</p><h1>时间</h1><p>周六。</p>')).toBe(
      '邻里集市',
    )
  })

  it('is beside the text on the pages of WeChat accounts', async () => {
    const page = `<title></title><div id="page"><h1 id="activity-name">  邻里集市 </h1>
      <em id="publish_time">2024-07-08 10:00</em><div id="js_content" style="visibility: hidden; opacity: 0">
      <section><span>集市今天开张。</span></section></div><p>微信扫一扫</p></div>`
    const article = await readChecked('a.html', page)
    expect(article).toMatchObject({ title: '邻里集市', publishedOn: '2024-07-08' })
    expect(outline(article)).toEqual(['集市今天开张。'])
  })

  it('is missing when there is none', async () => {
    expect(await isWithoutTitle('a.html', '<p>集市今天开张，欢迎大家来。</p>')).toBe(true)
    expect(await isWithoutTitle('a.md', '集市今天开张，欢迎大家来。\n\n- 扇子')).toBe(true)
  })
})
