import fc from 'fast-check'
import { bigrams, excerptAround, foldText, markMatches, searchWords } from './search-text'

test('folds width, case and white space', () => {
  expect(foldText('  ＷｉＦｉ　密码\n 第２页 ')).toBe('wifi 密码 第2页')
})

test('pairs neighbouring characters once, none across a blank', () => {
  expect(bigrams('睦邻睦邻 中心')).toEqual(['睦邻', '邻睦', '中心'])
})

test('splits a query into distinct folded words', () => {
  expect(searchWords(' 糕团　ＤＩＹ 糕团 ')).toEqual(['糕团', 'diy'])
})

test('marks every match, whatever its width or case', () => {
  expect(markMatches('ｗｉｆｉ和WIFI', 'wifi')).toEqual([
    { text: 'ｗｉｆｉ', isMatch: true },
    { text: '和', isMatch: false },
    { text: 'WIFI', isMatch: true },
  ])
})

test('marks nothing for an empty query', () => {
  expect(markMatches('睦邻', ' ')).toEqual([{ text: '睦邻', isMatch: false }])
})

test('never changes the text it marks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      (text, query) => {
        const joined = markMatches(text, query)
          .map((segment) => segment.text)
          .join('')
        expect(joined).toBe(text)
      },
    ),
  )
})

test('cuts an excerpt around the first match', () => {
  const body = `${'前'.repeat(40)}重阳糕${'后'.repeat(60)}`
  const excerpt = excerptAround(body, '重阳糕')
  expect(excerpt).toMatch(/^…前{12}重阳糕后+…$/)
  expect([...excerpt].length).toBeLessThanOrEqual(50)
})

test('has no excerpt where the body does not match', () => {
  expect(excerptAround('睦邻中心', '食堂')).toBe('')
})
