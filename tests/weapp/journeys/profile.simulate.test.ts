import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer()
  weapp = openSimulated(MULIN, server.settings)
  await weapp.launch({ path: 'pages/me/index' })
  await weapp.tap('登录')
  await weapp.tap('微信登录')
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

describe('the profile', () => {
  it('keeps a name and a birth year, and says what is wrong with one', async () => {
    await weapp.tap('.profile-head__name')
    await weapp.type('怎么称呼您', '阿芳')
    await weapp.type('出生年份（选填）', '18')
    await weapp.tap('保存')
    await weapp.see('请检查出生年份。')
    await weapp.type('出生年份（选填）', '1954')
    await weapp.tap('保存')
    expect(await weapp.count('请检查出生年份。')).toBe(0)
    await weapp.back()
    await weapp.see('.profile-head__name 阿芳')
  })

  it('is not asked for a picture when the resident closes the choice', async () => {
    await weapp.tap('.profile-head__name')
    await weapp.wx.refuse('avatar')
    await weapp.tap('换头像')
    expect(await weapp.count('去掉')).toBe(0)
    await weapp.wx.allow('avatar')
  })

  it('shows the picture that was chosen, until it is removed', async () => {
    await weapp.tap('换头像')
    await weapp.see('去掉')
    await weapp.tap('去掉')
    expect(await weapp.count('去掉')).toBe(0)
  })
})

describe('the telephone number', () => {
  it('stays unknown after a no, and nothing else is lost by it', async () => {
    await weapp.wx.refuse('phoneNumber')
    await weapp.tap('使用微信绑定的手机号')
    expect(JSON.stringify(await weapp.calls('showToast'))).toContain('不影响您看资讯和报名')
    await weapp.see('还没有留手机号')
    await weapp.wx.allow('phoneNumber')
  })
})

describe('the privacy sheet', () => {
  it('asks in our own words when WeChat wants to know, and a no keeps all else as it was', async () => {
    await weapp.wx.change({ privacy: 'asked' })
    await weapp.tap('使用微信绑定的手机号')
    await weapp.see('用之前，先问您一声')
    await weapp.tap('不同意')
    expect(await weapp.count('用之前，先问您一声')).toBe(0)
    await weapp.see('还没有留手机号')
    await weapp.tapTab('资讯')
    await weapp.tap('.news-card')
    await weapp.see('.article__title')
  })

  it('lets WeChat hand over the number after a yes, which is shown masked', async () => {
    await weapp.launch({ path: 'pages/mine/profile/index' })
    await weapp.wx.change({ privacy: 'agreed' })
    await weapp.tap('使用微信绑定的手机号')
    await weapp.see('现在是')
    expect(await weapp.text()).toMatch(/现在是 1\d\d\*+\d\d/)
    await weapp.wx.change({ privacy: 'asked' })
  })

  it('goes on with what was tapped after a yes, and asks no more', async () => {
    await weapp.launch({ path: 'pages/mine/settings/index' })
    await weapp.tap('我的资料副本')
    await weapp.tap('查看我的资料')
    await weapp.tap('复制文字')
    await weapp.see('用之前，先问您一声')
    await weapp.tap('同意')
    expect(await weapp.count('用之前，先问您一声')).toBe(0)
    await weapp.tap('复制文字')
    expect(await weapp.count('用之前，先问您一声')).toBe(0)
    expect(JSON.stringify(await weapp.calls('setClipboardData'))).toContain('称呼：阿芳')
  })
})

describe('what is one’s own', () => {
  it('is taken away as a file', async () => {
    await weapp.tap('用微信发给自己')
    expect(JSON.stringify(await weapp.calls('shareFileMessage'))).toContain('我的睦邻资料.txt')
  })

  it('is deleted in two steps, with what it means said before', async () => {
    await weapp.back()
    await weapp.tap('注销账号')
    await weapp.see('找不回来')
    await weapp.tap('我知道了，仍要注销')
    await weapp.wx.answer('showModal', { reply: { confirm: false } })
    await weapp.tap('.button 注销账号')
    expect(await weapp.path()).toBe('pages/mine/delete-account/index')
    await weapp.wx.answer('showModal', { reply: { confirm: true } })
    await weapp.tap('.button 注销账号')
    await weapp.see('您好，邻居')
  })
})
