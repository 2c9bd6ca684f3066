import { outline, readChecked } from './read-checked'

const read = (...lines: string[]) =>
  readChecked('集市.txt', ['邻里集市', '集市今天开张。', ...lines].join('\n'))

describe('trailing counts', () => {
  it.each([
    ['点赞0 收藏0', 0, 0],
    ['点赞12 收藏3', 12, 3],
    ['点赞 12  收藏 3', 12, 3],
    ['点赞：１２　收藏：３', 12, 3],
    ['点赞数:12 | 收藏数:3', 12, 3],
    ['收藏3 点赞12', 12, 3],
    ['点赞（12）收藏（3）', 12, 3],
    ['点赞12次，收藏3次', 12, 3],
    ['👍点赞 12 ⭐收藏 3', 12, 3],
    ['阅读 1,208 点赞12 收藏3', 12, 3],
    ['点赞1.2万 收藏3', 12_000, 3],
    ['点赞12', 12, 0],
    ['收藏3', 0, 3],
  ])('%s are no part of the text', async (line, likeCount, bookmarkCount) => {
    const article = await read('', line)
    expect(article).toMatchObject({ likeCount, bookmarkCount })
    expect(outline(article)).toEqual(['集市今天开张。'])
  })

  it('are found on two lines, in either order', async () => {
    expect(await read('点赞 12', '', '收藏 3')).toMatchObject({ likeCount: 12, bookmarkCount: 3 })
    const article = await read('收藏：3', '点赞：12')
    expect(article).toMatchObject({ likeCount: 12, bookmarkCount: 3 })
    expect(outline(article)).toEqual(['集市今天开张。'])
  })

  it.each([
    ['<p>集市今天开张。<br>点赞12 收藏3</p>'],
    ['<p>集市今天开张。</p><div><span>点赞<em>12</em></span><span>收藏 3</span></div><p>&nbsp;</p>'],
    ['<p>集市今天开张。</p><ul><li>点赞 12</li><li>收藏 3</li></ul>'],
  ])('are found in %s', async (html) => {
    const article = await readChecked('集市.html', `<h1>邻里集市</h1>${html}`)
    expect(article).toMatchObject({ likeCount: 12, bookmarkCount: 3 })
    expect(outline(article)).toEqual(['集市今天开张。'])
  })

  it.each([
    '为邻居点赞，收藏一份好心情',
    '点赞12 收藏3 请转告邻居',
    '点赞99999999999 收藏1',
    '点赞 收藏',
    '阅读 12',
  ])('%s stays text', async (line) => {
    const article = await read(line)
    expect(article).toMatchObject({ likeCount: 0, bookmarkCount: 0 })
    expect(outline(article)).toEqual(['集市今天开张。', line])
  })

  it('in the middle of a text stay', async () => {
    expect(outline(await read('点赞12 收藏3', '集市散了。'))).toEqual([
      '集市今天开张。',
      '点赞12 收藏3',
      '集市散了。',
    ])
  })
})
