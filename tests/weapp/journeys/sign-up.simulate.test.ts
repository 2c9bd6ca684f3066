import { CHILD, GRANDCHILD, LESSON } from '../scenes/party'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { signIn } from './sign-in'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer('party')
  weapp = openSimulated(MULIN, server.settings)
  await signIn(weapp, 'xiaomu')
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

const openForm = async () => {
  await weapp.launch({ path: 'pages/events/index' })
  await weapp.tap(`.event-card ${LESSON}`)
  await weapp.tap('参加摇号')
}

describe('a form that asks for everything', () => {
  it('says before how seats are given, and keeps what was filled in through an interruption', async () => {
    await openForm()
    await weapp.see('名额由摇号决定')
    await weapp.tap(`.option-row ${GRANDCHILD}`)
    await weapp.type('我：穿几码的鞋', '40')
    await openForm()
    await weapp.see('上次填的内容还在')
    expect(await weapp.text('.option-row--chosen')).not.toBe('')
    await weapp.see(`${GRANDCHILD}：穿几码的鞋`)
  })

  it('asks for a birth year, each one’s answer and the guardian’s consent, then enters the draw', async () => {
    await weapp.tap('提交报名')
    await weapp.see('请填写四位数的出生年份')
    await weapp.type('您的出生年份', '1958')
    await weapp.tap('提交报名')
    await weapp.see('请回答这个问题。')
    await weapp.type(`${GRANDCHILD}：穿几码的鞋`, '33')
    await weapp.tap('提交报名')
    await weapp.see('同意了再提交')
    await weapp.tap(`.option-row 我是${GRANDCHILD}的监护人`)
    await weapp.tap('提交报名')
    await weapp.see('等待摇号')
    await weapp.see('中没中都会通知您')
  })

  it('asks WeChat to tell what comes of it inside a tap, and is content with any answer', async () => {
    await weapp.wx.change({ subscriptions: { 'template-of-results': 'reject' } })
    const { requests } = await weapp.step('asked', () => weapp.tap('有消息时在微信里告诉我'))
    expect(requests).toMatchObject([{ method: 'PUT', url: '/api/v1/me/subscriptions', status: 204 }])
    await weapp.see('随时能看')
  })
})

describe('the messages', () => {
  it('are counted on the tab of one’s own until they are read', async () => {
    await weapp.launch({ path: 'pages/me/index' })
    await weapp.see('.menu-row__badge')
    await weapp.tap('我的消息')
    await weapp.see('已参加摇号')
    await weapp.back()
    expect(await weapp.count('.menu-row__badge')).toBe(0)
  })
})

describe('the relatives', () => {
  it('are changed, added and taken out', async () => {
    await weapp.tap('我的家人')
    await weapp.tap(`修改${CHILD}的资料`)
    await weapp.type('出生年份', '2002')
    await weapp.tap('保存')
    await weapp.see('子女，2002 年生')
    await weapp.tap('添加一位家人')
    await weapp.type('姓名', '阿芳')
    await weapp.type('出生年份', '1955')
    await weapp.pick('关系：请选择', '配偶')
    await weapp.tap('加上这位家人')
    await weapp.see('配偶，1955 年生')
    await weapp.tap('删除阿芳')
    expect(await weapp.count('配偶，1955 年生')).toBe(0)
  })
})
