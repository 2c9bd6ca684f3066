import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ArticleBody } from '../../core/contract/article-body'
import { NEWS_CATEGORIES, type NewsCategory } from '../../core/contract/news-words'
import { demoPictures } from './pictures/demo-pictures'
import { readMarkdown } from './read-markdown'
import { dayText } from './relative-days'

export type DemoNewsItem = {
  key: string
  title: string
  category: NewsCategory
  unitKey: string
  daysAgo: number
  hour: number
  minute: number
  cover: { picture: string; alt: string } | null
  /** Of the event that it tells of. */
  eventKey: string | null
  body: ArticleBody
  likeCount: number
  bookmarkCount: number
}

const FOLDER = path.join(__dirname, 'news')

export const sizeOfPicture = (name: string) => {
  const picture = demoPictures[name]
  if (!picture) throw new Error(`no picture is called ${name}`)
  return { width: picture.width, height: picture.height }
}

const isCategory = (text: string): text is NewsCategory =>
  (NEWS_CATEGORIES as readonly string[]).includes(text)

/** `---`, lines of `key: value`, `---`, and the body, in which {{day+3}} stands for the day in three days. */
const readItem = (fileName: string, now: Date): DemoNewsItem => {
  const [, head = '', text = ''] = readFileSync(path.join(FOLDER, fileName), 'utf8').split(/^---$/m)
  const fields = new Map(
    head
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const field = (name: string) => {
    const value = fields.get(name)
    if (value === undefined) throw new Error(`${fileName} has no ${name}`)
    return value
  }
  const category = field('category')
  if (!isCategory(category)) throw new Error(`${fileName}: there is no category ${category}`)
  const daysAgo = Number(field('daysAgo'))
  const [hour = 0, minute = 0] = field('time').split(':').map(Number)
  const cover = fields.get('cover')
  // Days are counted from the day of publication, as the writer saw them.
  const published = new Date(now.getTime() - daysAgo * 86_400_000)
  const markdown = text.replace(/\{\{day([+-]\d+)\}\}/g, (_match, days: string) =>
    dayText(published, Number(days)),
  )
  return {
    key: fileName.replace(/\.md$/, ''),
    title: field('title'),
    category,
    unitKey: field('unit'),
    daysAgo,
    hour,
    minute,
    eventKey: fields.get('event') ?? null,
    cover: cover ? { picture: cover, alt: field('coverAlt') } : null,
    body: readMarkdown(markdown, sizeOfPicture),
    likeCount: Number(field('likes')),
    bookmarkCount: Number(field('bookmarks')),
  }
}

export const demoNews = (now: Date): DemoNewsItem[] =>
  readdirSync(FOLDER)
    .filter((fileName) => fileName.endsWith('.md'))
    .sort()
    .map((fileName) => readItem(fileName, now))
