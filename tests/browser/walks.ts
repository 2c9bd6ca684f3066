import type { Browser } from 'playwright-core'
import { hourOfDay } from '../../core/rules/shanghai-time'
import { launchBrowser } from '../browser'
import { addJourneyEvents, addJourneyNews } from '../journey-scene'
import { addEvent, bodyOf } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { H5, Phone } from './phone'

const DAY = 24 * 3_600_000

export const WALK = '沿着临溪走一走，认二十种树'
export const NEXT_WALK = '沿着临溪走一走，秋天再来'
export const NOTICE = '第 40 期便民服务日：磨刀、修伞、量血压'
/** The button, not the sentence about it. */
export const TICKET = /^出示入场码$/

/** Days away, so that who waits is promoted at once. */
const addWalks = async ({ db }: TestServer) => {
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'neighbourhood')
    .executeTakeFirstOrThrow()
  for (const [title, day] of [
    [WALK, 4],
    [NEXT_WALK, 18],
  ] as const) {
    const at = (hour: number) => hourOfDay(new Date(Date.now() + day * DAY), hour)
    await addEvent(db, unit.id, {
      title,
      seriesId: 'walks',
      body: bodyOf('走得慢，边走边停。带水，穿走得惯的鞋。'),
      closesAt: at(-6),
      cancelDeadline: at(9),
      sessions: [{ startsAt: at(14), endsAt: at(16), capacity: 3 }],
    })
  }
}

/** A subdistrict with news, events, and two walks of a series with three seats each. */
export class Street {
  readonly #phones: Phone[] = []

  private constructor(
    private readonly browser: Browser,
    private readonly server: TestServer,
  ) {}

  static async open(): Promise<Street> {
    const server = await startTestServer({ listen: true, h5Dir: H5 })
    await addJourneyNews(server.db)
    await addJourneyEvents(server.db)
    await addWalks(server)
    return new Street(await launchBrowser(), server)
  }

  async phone(): Promise<Phone> {
    const phone = await Phone.open(this.browser, this.server.url)
    this.#phones.push(phone)
    return phone
  }

  /** No page may be wider than its phone. */
  overflows = () => Promise.all(this.#phones.map((phone) => phone.overflow()))

  async close(): Promise<void> {
    for (const phone of this.#phones) await phone.close()
    await this.browser.close()
    await this.server.close()
  }
}

/** Pictures numbered as the story goes, for whoever looks through them. */
export const picturesOf = (story: string) => {
  let step = 0
  return (phone: Phone, name: string) => phone.picture(`${story}-${String(++step).padStart(2, '0')}-${name}`)
}

export const openWalk = async (phone: Phone, title: string) => {
  await phone.goTo('/pages/events/index')
  await phone.tap(title)
  await phone.see('走得慢，边走边停')
}

/** On the form of a sign-up; whoever is added comes along. */
export const addRelative = async (
  phone: Phone,
  { name, year, relation }: { name: string; year: string; relation: string },
) => {
  await phone.tap('添加一位家人')
  await phone.page.locator('.relative-form input').nth(0).fill(name)
  await phone.field('例如 1958').fill(year)
  await phone.pick('关系', relation)
  await phone.see(relation)
  await phone.tap('加上这位家人')
  await phone.see(name)
}
