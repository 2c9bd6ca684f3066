import { FIRST_TO_LAST } from '../journey-scene'
import { type Phone, START_PATIENCE } from './phone'
import { addRelative, NEXT_WALK, NOTICE, openWalk, picturesOf, Street, TICKET, WALK } from './walks'

const shot = picturesOf('view')

let street: Street
let xiaomu: Phone

beforeAll(async () => {
  street = await Street.open()
  xiaomu = await street.phone()
}, START_PATIENCE)
afterAll(() => street.close())
afterEach(async () => {
  expect(new Set(await street.overflows())).toEqual(new Set([0]))
})

describe('for an older resident', () => {
  it('turns to large type by one tap, on every tab page', async () => {
    await xiaomu.goTo('/')
    await xiaomu.tap('长辈版')
    await xiaomu.see('标准版')
    await shot(xiaomu, 'elder-news')
    await xiaomu.tap('更多')
    await xiaomu.see('邻里故事')
    await xiaomu.tapTab('活动')
    await xiaomu.see(WALK)
    await shot(xiaomu, 'elder-events')
    await xiaomu.tapTab('我的')
    await xiaomu.see('我的报名')
    await shot(xiaomu, 'elder-me')
    await xiaomu.tap('更多')
    await xiaomu.see('我的点赞')
  })

  it('shows of an article what is rarely needed behind 更多, and folds it again', async () => {
    await xiaomu.goTo('/')
    await xiaomu.tap(NOTICE)
    await xiaomu.see(FIRST_TO_LAST)
    await xiaomu.words('字号').waitFor({ state: 'hidden' })
    await shot(xiaomu, 'elder-article')
    await xiaomu.tap('更多')
    await xiaomu.see('字号')
    await shot(xiaomu, 'elder-article-unfolded')
    await xiaomu.tap('收起')
    await xiaomu.words('字号').waitFor({ state: 'hidden' })
  })

  it('asks one thing a screen', async () => {
    await openWalk(xiaomu, NEXT_WALK)
    await shot(xiaomu, 'elder-event')
    await xiaomu.tap('我要报名')
    await xiaomu.signIn('小睦')
    await xiaomu.see('谁来参加')
    await addRelative(xiaomu, { name: '阿婆', year: '1951', relation: '父母' })
    await shot(xiaomu, 'elder-sign-up')
    await xiaomu.tap('提交报名')
    await xiaomu.see('报名成功')
    await shot(xiaomu, 'elder-confirmed')
  })
})

describe('in the dark', () => {
  it('is dark on every page once that is chosen', async () => {
    await xiaomu.goTo('/')
    await xiaomu.tap('标准版')
    await xiaomu.goTo('/pages/mine/settings/index')
    await xiaomu.tap('深色')
    await shot(xiaomu, 'dark-settings')
    for (const [name, address, words] of [
      ['news', '/pages/news/index', NOTICE],
      ['events', '/pages/events/index', WALK],
      ['me', '/pages/me/index', '小睦'],
    ] as const) {
      await xiaomu.goTo(address)
      await xiaomu.see(words)
      await shot(xiaomu, `dark-${name}`)
    }
    await xiaomu.goTo('/pages/mine/registrations/index')
    await xiaomu.tap(NEXT_WALK)
    await xiaomu.see(TICKET)
    await shot(xiaomu, 'dark-registration')
    await xiaomu.tap(TICKET)
    await xiaomu.see('扫不出来时')
    await shot(xiaomu, 'dark-ticket')
  })
})
