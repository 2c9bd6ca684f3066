import { outline, readChecked } from './read-checked'

const read = async (...lines: string[]) =>
  outline(await readChecked('集市.md', ['# 邻里集市', '', ...lines].join('\n')))

describe('Markdown', () => {
  it('takes title and day from the front matter', async () => {
    const text =
      '---\r\ntitle: "邻里集市: 开张"\r\ndate: 2024-07-08 10:00:00\r\ntags: 集市\r\n---\r\n\r\n正文。\r\n'
    const article = await readChecked('集市.MD', text)
    expect(article).toMatchObject({ title: '邻里集市: 开张', publishedOn: '2024-07-08' })
    expect(outline(article)).toEqual(['正文。'])
  })

  it('does not repeat the title of the front matter', async () => {
    const article = await readChecked('集市.md', '---\ntitle: 邻里集市\n---\n# 邻里集市\n\n正文。')
    expect(outline(article)).toEqual(['正文。'])
  })

  it('takes a rule at the beginning for a rule', async () => {
    const article = await readChecked('集市.md', '---\n\n# 邻里集市\n\n正文。\n\n---\n')
    expect(article.title).toBe('邻里集市')
    expect(outline(article)).toEqual(['正文。'])
  })

  it.each(['# 邻里集市', '#邻里集市', '邻里集市\n===', '邻里集市\n', '## 邻里集市'])(
    'takes %s for the title',
    async (line) => {
      const article = await readChecked('集市.md', `${line}\n\n2024-07-08\n\n正文。`)
      expect(article).toMatchObject({ title: '邻里集市', publishedOn: '2024-07-08' })
      expect(outline(article)).toEqual(['正文。'])
    },
  )

  it('shows HTML as typed', async () => {
    const article = await readChecked(
      '集市.md',
      '# 学习<溪边故事>&心得\n\n《读<家谱>》 <b>粗</b> <script>x</script>',
    )
    expect(article.title).toBe('学习<溪边故事>&心得')
    expect(outline(article)).toEqual(['《读<家谱>》 <b>粗</b> <script>x</script>'])
  })

  it('reads headings, marks, links, lists, quotations and tables', async () => {
    const lines = [
      '## 安排',
      '**粗**和*斜*，[睦邻中心](https://example.org/)，[坏](javascript:x)',
      '',
      '- 桃',
      '  - 甜',
      '- 杏',
      '',
      '3. 三',
      '',
      '> 欢迎。',
      '',
      '| 时段 | 内容 |',
      '|---|---|',
      '| 上午 | 集市 |',
      '',
      '```',
      '一',
      '二',
      '```',
    ]
    expect(await read(...lines)).toEqual([
      '## 安排',
      '**粗**和*斜*，[睦邻中心](https://example.org/)，[坏](javascript:x)',
      '- 桃 / – 甜',
      '- 杏',
      '3. 三',
      '> 欢迎。',
      '‖时段‖内容',
      '|上午|集市',
      '一⏎二',
    ])
  })

  it('takes four spaces for an indent', async () => {
    expect(await read('    集市今天开张。', '', '    明天还有。')).toEqual(['集市今天开张。', '明天还有。'])
  })

  it('begins a paragraph where a line ends with its sentence', async () => {
    expect(await read('集市今天开张。', '明天还有。')).toEqual(['集市今天开张。', '明天还有。'])
  })

  it('joins lines that were wrapped within a sentence', async () => {
    const line = '临溪街道的邻里集市今天在睦邻中心门前的广场上'
    expect(await read(line, '热热闹闹地开张了。')).toEqual([`${line}热热闹闹地开张了。`])
    const english = 'The market of Linxi opens today'
    expect(await read(english, 'in front of the centre.')).toEqual([`${english} in front of the centre.`])
  })

  it('keeps short lines apart', async () => {
    expect(await read('时段 上午', '地点 溪边')).toEqual(['时段 上午⏎地点 溪边'])
  })

  it('decodes entities as Markdown does, once', async () => {
    expect(await read('&lt;b&gt; &amp;lt;')).toEqual(['<b> &lt;'])
  })
})
