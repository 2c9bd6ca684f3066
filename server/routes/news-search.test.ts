import fc from 'fast-check'
import type { NewsPage } from '../../core/contract/news'
import { foldText, searchWords } from '../../core/rules/search-text'
import { addNews, addUnit, bodyOf } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer

const search = async (q: string, rest = '') =>
  (await server.app.inject({ url: `/api/v1/news?q=${encodeURIComponent(q)}${rest}` })).json<NewsPage>()
const titles = async (q: string) => (await search(q)).items.map((item) => item.title)

const ARTICLES: [string, string][] = [
  ['睦邻中心开放时间调整', '每周一闭馆，其余日子九点到二十点开放。'],
  ['重阳糕分享会', '糯米粉与赤豆都由社区食堂准备，WiFi 密码见门口。'],
  ['楼道整治', "第2号楼的杂物清走了，感谢邻居们。it's 100% done \\ 完"],
  ['社区食堂试营业', '午餐十一点开始，六十岁以上九折。'],
]

beforeAll(async () => {
  server = await startTestServer()
  const street = await addUnit(server.db, '临溪街道')
  for (const [title, text] of ARTICLES)
    await addNews(server.db, street, { title, body: bodyOf(text, '结尾') })
})
afterAll(() => server.close())

test.each([
  ['two characters of a title', '睦邻', ['睦邻中心开放时间调整']],
  ['a word of a body and of a title', '社区食堂', ['社区食堂试营业', '重阳糕分享会']],
  ['four characters that are no word', '闭馆，其', ['睦邻中心开放时间调整']],
  ['one character', '糕', ['重阳糕分享会']],
  ['the last character of a title, which no other follows', '业', ['社区食堂试营业']],
  ['whatever the width and case', 'ｗｉｆｉ', ['重阳糕分享会']],
  ['several words, all of which must be there', '食堂 赤豆', ['重阳糕分享会']],
  ['characters that mean something to SQL and tsquery', "it's 100% done \\", ['楼道整治']],
  ['nothing where the pairs are there but not the word', '食堂准备午餐', []],
  ['nothing across two paragraphs', '开放。结尾', []],
])('finds %s', async (_title, query, found) => {
  expect((await titles(query)).sort()).toEqual([...found].sort())
})

test('shows the text around the match, and none where only the title matches', async () => {
  const [item] = (await search('赤豆')).items
  expect(item?.excerpt).toContain('糯米粉与赤豆都由')
  expect((await search('试营业')).items[0]?.excerpt).toBe('')
})

test('goes on from the cursor of a page that the newest articles fill', async () => {
  const first = await search('社区食堂', '&limit=1')
  const second = await search('社区食堂', `&limit=1&cursor=${first.nextCursor}`)
  const found = [...first.items, ...second.items].map((item) => item.title)
  expect(found.sort()).toEqual(['社区食堂试营业', '重阳糕分享会'].sort())
  expect(second.nextCursor).toBeNull()
})

test('answers an empty search with the list', async () => {
  expect((await search(' ')).items).toHaveLength(ARTICLES.length)
})

test('finds exactly what a substring search finds', async () => {
  const texts = ARTICLES.map(([title, text]) => ({
    title,
    folded: `${foldText(title)} ${foldText(`${text}\n结尾`)}`,
  }))
  const all = ARTICLES.flat().join('')
  const pieces = fc
    .nat(all.length - 1)
    .chain((start) => fc.integer({ min: 1, max: 6 }).map((length) => all.slice(start, start + length)))
  await fc.assert(
    fc.asyncProperty(pieces, async (query) => {
      const words = searchWords(query)
      if (words.length === 0) return
      const exact = texts
        .filter(({ folded }) => words.every((word) => folded.includes(word)))
        .map(({ title }) => title)
      expect((await titles(query)).sort()).toEqual(exact.sort())
    }),
    { numRuns: 60 },
  )
})
