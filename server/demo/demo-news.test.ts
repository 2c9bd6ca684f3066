import { Value } from '@sinclair/typebox/value'
import { ArticleBody } from '../../core/contract/article-body'
import { NEWS_CATEGORIES } from '../../core/contract/news-words'
import { plainText } from '../../core/rules/article-text'
import { demoEvents } from './demo-events'
import { demoNews } from './demo-news'
import { demoPictures } from './pictures/demo-pictures'
import { demoUnits, demoVenues } from './subdistrict'

const NOW = new Date('2026-07-03T02:00:00Z')
const news = demoNews(NOW)

test('is a whole subdistrict', () => {
  expect(demoUnits.filter((unit) => unit.kind === 'neighbourhood').length).toBeGreaterThanOrEqual(8)
  expect(demoVenues.length).toBeGreaterThanOrEqual(3)
  expect(news.length).toBeGreaterThanOrEqual(40)
  expect(new Set(news.map((item) => item.category))).toEqual(new Set(NEWS_CATEGORIES))
})

test('names each parent before its children', () => {
  const seen = new Set<string>()
  for (const { key, parentKey } of demoUnits) {
    if (parentKey !== null) expect(seen).toContain(parentKey)
    seen.add(key)
  }
})

test.each(news.map((item) => [item.title, item] as const))('%s is whole', (_title, item) => {
  expect(Value.Check(ArticleBody, item.body)).toBe(true)
  expect(plainText(item.body).length).toBeGreaterThan(80)
  expect(demoUnits.map((unit) => unit.key)).toContain(item.unitKey)
  if (item.cover) {
    expect(Object.keys(demoPictures)).toContain(item.cover.picture)
    expect(item.cover.alt).not.toBe('')
  }
})

test('writes days as they fall from the day of publication', () => {
  const cakes = news.find((item) => item.key === 'chongyang-cakes')
  expect(cakes && plainText(cakes.body)).toContain('7月17日 周五')
  expect(news.map((item) => plainText(item.body)).join()).not.toContain('{{')
})

test('shouts nowhere', () => {
  const texts = [...news, ...demoEvents(NOW)].map((item) => item.title + plainText(item.body))
  for (const text of texts) expect(text).not.toMatch(/[!！]/)
})
