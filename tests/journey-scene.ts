import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { BlockNode } from '../core/contract/article-body'
import type { Question } from '../core/contract/event'
import { uploadPicture } from '../server/commands/add-picture'
import { importArticle } from '../server/commands/import-article'
import { demoPictures } from '../server/demo/pictures/demo-pictures'
import { newId } from '../server/lib/ids'
import type { Database } from '../server/store/database'
import { addEvent, addNews, addUnit, bodyOf } from './scene'

/** A subdistrict to walk through as a resident: news, a sample article, some events. */

const HOUR = 3_600_000
/** Older than any article that a test imports. */
const NEWEST_NOTICE = Date.parse('2024-01-31T04:00:00Z')
/** Two pages and a bit. */
const NOTICES = 40

export const SPEECH_CONTEST = path.join(__dirname, 'fixtures', 'speech-contest.txt')
/** A real article, where it lies beside the repository; it is nobody's to commit. */
export const REAL_ARTICLE = path.resolve(__dirname, '../../shared/samples/street-article-2024-07-08.txt')

export const EVENTS = {
  cake: '重阳糕制作：从一碗米粉开始',
  repair: '周末修理摊：带一把坏伞来',
  choir: '合唱团开放排练',
} as const

export const ALLERGY: Question = { id: 'allergy', kind: 'text', label: '有什么不能吃的吗', required: true }

const addCover = async (db: Database, name = 'lane-cat') => {
  const svg = demoPictures[name]?.svg()
  if (svg === undefined) throw new Error(`The demo has no ${name} any more.`)
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
  const { id } = await uploadPicture(db, png, new Date())
  return { id, alt: '弄堂口的一只猫' }
}

const addNotices = async (db: Database, unitIds: readonly string[], count: number) => {
  const cover = await addCover(db)
  for (let index = 0; index < count; index++) {
    await addNews(db, unitIds[index % unitIds.length] ?? '', {
      title: `第 ${count - index} 期便民服务日：磨刀、修伞、量血压`,
      body: bodyOf('周六上午在睦邻中心门前，带上要磨的刀和要修的伞就行，不收钱。'),
      category: index % 2 === 0 ? 'notice' : 'activity',
      cover: index % 2 === 0 ? cover : null,
      publishedAt: new Date(NEWEST_NOTICE - index * HOUR),
    })
  }
}

export const LONG_READ = '三十七位邻居，一起蒸了一笼重阳糕'
/** What a short notice says. */
export const FIRST_TO_LAST = '周六上午在睦邻中心门前，带上要磨的刀和要修的伞就行，不收钱。'
const PARAGRAPHS = 40

/** Two pictures, a form to fill in, and some minutes of text about the event. */
export const addLongRead = async (
  db: Database,
  unitId: string,
  relatedEventId: string | null,
): Promise<string> => {
  const first = await addCover(db)
  const second = await addCover(db, 'cake-making')
  const picture = ({ id, alt }: { id: string; alt: string }): BlockNode => ({
    type: 'image',
    attrs: { src: `/api/v1/media/${id}`, alt, width: 1500, height: 1000 },
  })
  const id = newId()
  await db
    .insertInto('attachment')
    .values({
      id,
      contentHash: id,
      name: '报名表.docx',
      contentType: 'application/octet-stream',
      size: 2,
      bytes: Buffer.from('PK'),
      createdBy: null,
      createdAt: new Date(),
    })
    .execute()
  const attachment: BlockNode = {
    type: 'attachment',
    attrs: { src: `/api/v1/attachments/${id}`, name: '报名表.docx', size: 2 },
  }
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, index) => `第 ${index + 1} 笼：米粉过筛三遍，红枣去核切条，蒸汽上来的时候满屋子都是甜味。`,
  )
  const { content } = bodyOf(...paragraphs)
  return addNews(db, unitId, {
    title: LONG_READ,
    category: 'activity',
    cover: first,
    relatedEventId,
    publishedAt: new Date(),
    body: { type: 'doc', content: [picture(first), attachment, ...content, picture(second)] },
  })
}

export const importFile = async (db: Database, file: string) => {
  const bytes = await readFile(file)
  return importArticle(db, { fileName: path.basename(file), bytes }, new Date())
}

/** What an article's file says that a reader must find again. */
export const readSpeechFile = async (file: string) => {
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim())
  const speeches = lines
    .filter((line) => line.startsWith('《'))
    .map((line) => line.slice(0, line.lastIndexOf('》') + 1))
  return { title: lines[0] ?? '', speeches }
}

export const addJourneyNews = async (db: Database, notices = NOTICES): Promise<void> => {
  const subdistrict = await addUnit(db, '临溪街道')
  const qinghe = await addUnit(db, '青禾居民区', subdistrict)
  const liuyin = await addUnit(db, '柳荫居民区', subdistrict)
  await addNotices(db, [qinghe, liuyin], notices)
}

/** After the news. The cake has two seats and a question, the repair stall one seat and days to go, so that who
 * waits is promoted at once; the choir is cancelled. */
export const addJourneyEvents = async (db: Database): Promise<void> => {
  const unit = await db.selectFrom('unit').select('id').where('kind', '=', 'neighbourhood').executeTakeFirst()
  if (!unit) throw new Error('The news come first: they bring the neighbourhoods.')
  const hours = (after: number) => new Date(Date.now() + after * HOUR)
  const session = (after: number, capacity: number) => ({
    startsAt: hours(after),
    endsAt: hours(after + 2),
    capacity,
  })
  await addEvent(db, unit.id, {
    title: EVENTS.cake,
    questions: [ALLERGY],
    sessions: [session(24, 2)],
  })
  await addEvent(db, unit.id, {
    title: EVENTS.repair,
    body: bodyOf('伞、凳子、收音机，修得好的当场修好。'),
    partyLimit: 1,
    sessions: [session(96, 1)],
    cancelDeadline: hours(90),
  })
  await addEvent(db, unit.id, {
    title: EVENTS.choir,
    body: bodyOf('来听一次，也可以跟着唱一次。'),
    cancelledAt: hours(-1),
    sessions: [session(72, 15)],
  })
}
