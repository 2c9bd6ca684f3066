import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

const TABS = ['资讯', '活动', '我的']

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer()
  weapp = openSimulated(MULIN, server.settings)
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

describe('the elder view', () => {
  it('can be switched on from every tab page', async () => {
    await weapp.launch()
    for (const tab of TABS) {
      await weapp.tapTab(tab)
      await weapp.see('长辈版')
      expect(await weapp.count('.view--elder')).toBe(0)
    }
  })

  it('is put on by one tap, on every page, in one small setData', async () => {
    const step = await weapp.step('elder view', () => weapp.tap('长辈版'))
    expect(await weapp.count('.view--elder')).toBe(1)
    expect(step.setDataBytes).toBeLessThan(1000)
    await weapp.tapTab('资讯')
    await weapp.tap('.news-card')
    expect(await weapp.count('.view--elder')).toBe(1)
  })

  it('is there again at the next launch', async () => {
    await weapp.launch()
    expect(await weapp.count('.view--elder')).toBe(1)
    await weapp.tap('标准版')
    expect(await weapp.count('.view--elder')).toBe(0)
  })
})

describe('the bars that are not the page’s own', () => {
  it('are left to WeChat as long as the telephone decides', async () => {
    expect(await weapp.calls('setNavigationBarColor')).toEqual([])
  })

  it('follow a chosen scheme: the title’s at once, the tabs’ as soon as they are seen', async () => {
    await weapp.tapTab('我的')
    await weapp.tap('设置')
    await weapp.tap('深色，晚上看不刺眼')
    expect(await weapp.count('.view--dark')).toBe(1)
    expect((await weapp.calls('setNavigationBarColor')).length).toBeGreaterThan(0)
    expect(await weapp.calls('setTabBarStyle')).toEqual([])
    await weapp.back()
    expect(await weapp.calls('setTabBarStyle')).toHaveLength(1)
    expect(await weapp.calls('setTabBarItem')).toHaveLength(3)
  })

  it('go back to the telephone’s scheme with it', async () => {
    await weapp.tap('设置')
    await weapp.tap('深色，晚上看不刺眼')
    await weapp.tap('.option-row 浅色')
    expect(await weapp.count('.view--light')).toBe(1)
    const last = (await weapp.calls('setNavigationBarColor')).at(-1)
    expect(JSON.stringify(last)).toContain('#f7f4ee')
  })
})
