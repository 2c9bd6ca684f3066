import type { NewsContent, StaffNewsItem } from '../core/contract/staff-news'
import { officer } from './officer-scene'
import { addUnit, bodyOf } from './scene'
import { startTestServer } from './test-server'

export type Someone = Awaited<ReturnType<typeof officer>>

/** A street with two neighbourhoods, two editors and a clock that is moved by hand. */
export const newsDeskScene = async () => {
  const clock = { now: new Date('2026-07-03T06:00:00Z') }
  const server = await startTestServer({ now: () => clock.now })
  const { app, db } = server
  const street = await addUnit(db, '临溪街道')
  const qinghe = await addUnit(db, '青禾居民区', street)
  const liuyin = await addUnit(db, '柳荫居民区', street)
  const editor = await officer(app, db, street, 'editor', { name: '陈编辑' })
  const other = await officer(app, db, street, 'editor', { name: '周编辑' })
  const later = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000)

  const content = (given: Partial<NewsContent> = {}): NewsContent => ({
    title: '重阳糕怎么做',
    category: 'activity',
    unitId: qinghe,
    body: bodyOf('一碗米粉，一勺糖。'),
    cover: null,
    relatedEventId: null,
    ...given,
  })

  return {
    server,
    units: { street, qinghe, liuyin },
    editor,
    other,
    later,
    /** An officer's session outlives minutes, not hours. */
    wait: (minutes: number) => {
      clock.now = later(minutes)
    },
    nowText: () => clock.now.toISOString(),
    content,
    create: async (given: Partial<NewsContent> = {}, who: Someone = editor) =>
      (await who.post('/staff/news', content(given))).json<StaffNewsItem>(),
    publish: async (item: StaffNewsItem, given: object = {}) =>
      (
        await editor.post(`/staff/news/${item.id}/publish`, { revision: item.revision, ...given })
      ).json<StaffNewsItem>(),
    readPublic: (id: string) => app.inject({ url: `/api/v1/news/${id}` }),
  }
}

export type NewsDeskScene = Awaited<ReturnType<typeof newsDeskScene>>

export const codeOf = (reply: { json<T>(): T }) => reply.json<{ error: { code: string } }>().error.code
