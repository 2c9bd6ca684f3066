import fc from 'fast-check'
import { readArticle } from '../read-article'
import { outline, readChecked } from '../read-checked'

const read = async (html: string) => outline(await readChecked('集市.html', `<h1>邻里集市</h1>${html}`))

describe('text of a page', () => {
  it('keeps what stands outside of paragraphs', async () => {
    expect(await read('散落<div>在<p>各处</p>的</div>文字')).toEqual(['散落', '在', '各处', '的', '文字'])
  })

  it('loses indents, empty paragraphs and invisible characters', async () => {
    const html =
      '<p>　　一。</p><p>&nbsp;</p><p>&emsp;&emsp;二\u200b。\ufeff</p><p><br></p><p>   </p><p>&nbsp;&nbsp;三。</p>'
    expect(await read(html)).toEqual(['一。', '二。', '三。'])
  })

  it('decodes entities once', async () => {
    expect(await read('<p>&lt;b&gt; &amp;lt; &amp;amp; 3 < 4</p>')).toEqual(['<b> &lt; &amp; 3 < 4'])
  })

  it('closes up lines of the source between Chinese characters only', async () => {
    expect(await read('<p>邻里\n  集市 A\nB <b>\n开</b>张</p>')).toEqual(['邻里集市 A B **开**张'])
  })

  it('begins a paragraph at an empty line or an indent after <br>', async () => {
    const html = '一。<br><br>二。<br>　　三。<br>&nbsp;&nbsp;四。<br>时间：上午<br>地点：溪边'
    expect(await read(html)).toEqual(['一。', '二。', '三。', '四。⏎时间：上午⏎地点：溪边'])
  })

  it('leaves out what is not shown', async () => {
    const html = `<style>p{}</style><script>document.write('<p>脚本</p>')</script><!-- 注释 --><noscript>没有脚本</noscript>
      <p hidden>藏</p><p style="DISPLAY : none">藏</p><p style="visibility:hidden">藏</p><template><p>藏</p></template>
      <nav>导航</nav><button>按钮</button><select><option>选</option></select><svg><text>图</text></svg><p>正文。</p>`
    expect(await read(html)).toEqual(['正文。'])
  })

  it('reads bold and italic from tags and styles', async () => {
    const html = `<p><strong>一</strong><span style="font-weight: 700">二</span><em>三</em>
      <b style="font-weight: normal">四</b><section style="font-weight:bold">五<i>六</i></section></p>`
    expect(await read(html)).toEqual(['**一二***三*四', '**五*****六***'])
  })

  it('keeps links to pages, mail and telephone only', async () => {
    const html = `<a href=" HTTPS://Example.org/a?b=1&amp;c=2 ">一</a> <a href="mailto:a@example.org">二</a>
      <a href="tel:55550100">三</a> <a href="javascript:alert(1)">四</a> <a href="/here">五</a> <a href="data:text/html,x">六</a>
      <a href="java&#10;script:alert(1)">七</a> <a href="https://">八</a>`
    expect(await read(html)).toEqual([
      '[一](https://example.org/a?b=1&c=2) [二](mailto:a@example.org)[三](tel:55550100) 四 五 六七 八',
    ])
  })

  it('maps headings to the levels 2 and 3', async () => {
    expect(await read('<h2>二</h2><h3><b>三</b></h3><h6>六</h6><h1>一</h1><h2> </h2><p>正文。</p>')).toEqual([
      '## 二',
      '### 三',
      '### 六',
      '## 一',
      '正文。',
    ])
  })

  it('keeps lines of preformatted text', async () => {
    expect(await read('<pre>一\n二\n\n三</pre>')).toEqual(['一⏎二', '三'])
  })
})

describe('lists, quotations and tables of a page', () => {
  it('sets nested items as lines of their item', async () => {
    const html =
      '<ul><li>水果<ul><li>桃</li><li>杏<ol><li>甜</li></ol></li></ul></li><li> </li><li><p>茶</p></li></ul>'
    expect(await read(html)).toEqual(['- 水果 / – 桃 / – 杏 / 1. 甜', '- 茶'])
  })

  it('keeps the numbers of a list that goes on', async () => {
    expect(await read('<ol><li>一</li></ol><p>间隔</p><ol start="2"><li>二</li><li>三</li></ol>')).toEqual([
      '1) 一',
      '间隔',
      '2. 二',
      '3. 三',
    ])
  })

  it('reads a list within a list without an item of its own', async () => {
    expect(await read('<ul><li>水果</li><ul><li>桃</li></ul></ul>')).toEqual(['- 水果 / – 桃'])
  })

  it('sets all of a quotation as its paragraphs', async () => {
    const html =
      '<blockquote>一<h3>二</h3><ul><li>三</li></ul><blockquote><p>四</p></blockquote></blockquote>'
    expect(await read(html)).toEqual(['> 一 / 二 / – 三 / 四'])
  })

  it('keeps columns in line where cells are merged', async () => {
    const html = `<table><caption>安排</caption><thead><tr><th>时段</th><th colspan="2">内容</th></tr></thead>
      <tr><td rowspan="2">上午</td><td>集市</td><td>溪边</td></tr><tr><td>讲座</td><td></td></tr><tr><td></td></tr></table>`
    expect(await read(html)).toEqual(['安排', '‖时段‖内容‖', '|上午|集市|溪边', '||讲座|'])
  })

  it('reads a table that only places things as what it holds', async () => {
    const html =
      '<table><tr><td><p>一</p><p>二</p></td></tr><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>'
    expect(await read(html)).toEqual(['一', '二', '|甲|乙'])
  })

  it('keeps the numbers of a list made by Word and drops the letters that stand for its bullets', async () => {
    const html = `<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>桃<o:p></o:p></p>
      <p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;</span></span><![endif]>茶</p>`
    expect(await read(html)).toEqual(['1.  桃', '茶'])
  })
})

describe('a page meant to do harm', () => {
  const answers = async (html: string) => {
    const started = performance.now()
    const result = await readArticle('坏.html', Buffer.from(html))
    return { result, seconds: (performance.now() - started) / 1000 }
  }

  it.each([
    ['div', '<div>', '</div>'],
    ['quotation', '<blockquote>', '</blockquote>'],
    ['list', '<ul><li>', '</li></ul>'],
    ['table', '<table><tr><td>', '</td></tr></table>'],
    ['span', '<span style="font-weight:bold">', '</span>'],
  ])('keeps its text however deep each %s stands in another', async (_, open, close) => {
    const html = `<h1>集市</h1>${open.repeat(100_000)}<p>深处</p>${close.repeat(100_000)}<p>之后</p>`
    const { result } = await answers(html)
    const text = result.ok ? JSON.stringify(result.article.body) : result.message
    expect(text).toContain('深处')
    expect(text).toContain('之后')
  })

  it('is refused when formatting is opened again and again', async () => {
    const formats = Array.from({ length: 200 }, (_, index) => `<font size=${index}>`).join('')
    const { result } = await answers(`<h1>集市</h1>${formats}${'<p>x'.repeat(200_000)}`)
    expect(result).toMatchObject({ ok: false, reason: 'TOO_LARGE' })
  })

  it('may have any number of attributes in a tag', async () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}`).join(' ')
    expect(await read(`<p ${attributes}>正文。</p>`)).toEqual(['正文。'])
  })

  it('never makes the reader throw, whatever tags it is made of', async () => {
    const names =
      'div p b i a ul ol li table tr td th caption h1 h2 blockquote pre br img svg template title head body nav'
    const tag = fc
      .tuple(fc.constantFrom('<', '</'), fc.constantFrom(...names.split(' ')))
      .map((part) => part.join('') + '>')
    const piece = fc.oneof(
      { weight: 3, arbitrary: tag },
      fc.constantFrom('文字', ' ', '&nbsp;', '<!--', '《一》周禾', '“好”'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const html = `<h1>集市</h1>${pieces.join('')}`
        const { result } = await answers(html)
        if (result.ok) await readChecked('集市.html', html)
        else expect(['NO_BODY', 'NO_TITLE', 'EMPTY']).toContain(result.reason)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps every word, whatever tags stand around it', async () => {
    const names = 'div p b i a ul ol li table tr td th caption h2 blockquote span section'.split(' ')
    const element = fc
      .tuple(fc.constantFrom(...names), fc.nat(99))
      .map(([name, word]) => `<${name}>词${word}词`)
    await fc.assert(
      fc.asyncProperty(fc.array(element, { minLength: 1, maxLength: 30 }), async (pieces) => {
        const html = pieces.join('')
        const text = JSON.stringify((await readChecked('集市.html', `<h1>集市</h1>${html}`)).body)
        for (const word of html.match(/词\d+词/g) ?? []) expect(text).toContain(word)
      }),
      { numRuns: 300 },
    )
  })
})
