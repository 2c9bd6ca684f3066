import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Weapp } from './weapp'
import type { Settings } from './wx/settings'

export const FIXTURE = path.join(__dirname, 'fixture')

/** What both runners must do and must refuse, shown on a small mini-program written by hand. */
export function describeRunner(open: (settings: Partial<Settings>) => Weapp): void {
  let server: Server
  let weapp: Weapp
  const said = () => weapp.text('.said')
  const after = async (...targets: string[]) => {
    for (const target of targets) await weapp.tap(target)
    return said()
  }

  beforeAll((done) => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        const asked = `${request.method} ${decodeURIComponent(request.url ?? '')} ${body}`.trim()
        response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ asked }))
      })
    }).listen(0, done)
  })
  afterAll((done) => void server.close(done))

  beforeEach(async () => {
    const { port } = server.address() as AddressInfo
    weapp = open({ builtBase: 'http://mulin.test', serverBase: `http://127.0.0.1:${port}` })
    await weapp.launch()
  })
  afterEach(() => weapp.close())

  describe('a page', () => {
    it('answers a tap, and the step counts its setData in bytes', async () => {
      const step = await weapp.step('add', () => weapp.tap('加一 0'))
      expect(await weapp.text('加一')).toBe('加一 1')
      expect(step).toMatchObject({ setDataCalls: 1, setDataBytes: Buffer.byteLength('{"count":1}') })
      expect(step.setData[0]).toMatchObject({
        page: 'pages/home/index',
        by: 'pages/home/index',
        first: 'count',
      })
    })

    it('hears the events of its components, which count on their own', async () => {
      const step = await weapp.step('pick', () => weapp.tap('.row 乙'))
      expect(await said()).toBe('乙 1')
      expect(step.setData.map(({ by }) => by)).toEqual(['parts/row/index', 'pages/home/index'])
    })

    it('is found by its words, its labels and its classes, as far as it shows', async () => {
      await weapp.tap('关闭')
      expect(await weapp.text('加一')).toBe('加一 1')
      expect(await weapp.count('.row')).toBe(2)
      expect(await weapp.count('看不见')).toBe(0)
      await expect(weapp.tap('没有这样的字')).rejects.toThrow('"没有这样的字" is not on pages/home/index')
    })

    it('is measured as the audit does', async () => {
      // The page; a line, a head with three texts, a box, buttons, two rows with a view each, a label.
      const size = await weapp.size()
      expect(size).toEqual({ nodes: 1 + size.children + 3 + 2, depth: 3, children: 30 })
    })

    it('does not answer the tap of a disabled button', async () => {
      expect(await after('不能点')).toBe('')
    })

    it('is pulled down, scrolled to its end and shared', async () => {
      await weapp.pullDown()
      expect(await said()).toBe('刷新了')
      await weapp.scrollToEnd()
      expect(await said()).toBe('到底了')
      expect(await weapp.share('friend')).toEqual({ title: '来自 menu' })
    })

    it('gets the launch options as they stand', async () => {
      await weapp.launch({ path: 'pages/home/index', query: { scene: 'a%3D1' }, scene: 1047 })
      expect(await weapp.text('#query')).toBe('{"scene":"a%3D1"}')
      expect(await weapp.text('#scene')).toBe('1047')
    })
  })

  describe('the controls', () => {
    beforeEach(() => weapp.tap('表单'))

    it('hand a query over undecoded', async () => {
      expect(await weapp.text('#query')).toBe('{"name":"%E7%94%B2","empty":""}')
    })

    it('say what changes', async () => {
      await weapp.type('姓名', '小睦')
      expect(await said()).toBe('input "小睦"')
      await weapp.confirm('姓名')
      expect(await said()).toBe('confirm "小睦"')
      expect(await after('周六')).toBe('change ["six","seven"]')
      expect(await after('提醒')).toBe('change true')
      await weapp.pick('选水果', '梨')
      expect(await said()).toBe('change 1')
    })

    it('submit what they hold', async () => {
      await weapp.type('姓名', '小睦')
      await weapp.type('备注', '坐轮椅')
      await weapp.tap('周日')
      await weapp.tap('公交')
      await weapp.tap('提交')
      const held = { name: '小睦', note: '坐轮椅', fruit: '', days: [], way: 'bus', remind: false }
      expect(JSON.parse(await said())).toEqual(held)
    })
  })

  describe('the way between pages', () => {
    it('ends at ten', async () => {
      await weapp.tap('一直往里')
      expect(await said()).toBe('navigateTo:fail webview count limit exceed 10')
    })

    it('leads to tabs by switchTab only, and keeps them', async () => {
      expect(await after('错开标签页')).toBe('navigateTo:fail can not navigateTo a tabbar page')
      expect(await after('错换标签页')).toBe('switchTab:fail can not switch to no-tabBar page')
      await weapp.tapTab('另一页')
      await weapp.tapTab('首页')
      await weapp.tapTab('另一页')
      expect(await weapp.text()).toBe('出现 2 次')
      expect(await weapp.stack()).toHaveLength(1)
    })

    it('takes an unknown page for a fault', async () => {
      expect(await after('没有的页')).toBe('navigateTo:fail page "pages/nowhere/index" is not found')
      expect(await weapp.takeFaults()).toEqual(['page "pages/nowhere/index" is not found'])
    })

    it('comes back', async () => {
      await weapp.tap('表单')
      await weapp.back()
      expect(await weapp.path()).toBe('pages/home/index')
    })
  })

  describe('the scripts', () => {
    it('see nothing of the browser or of Node', async () => {
      expect(await after('四处看看')).toBe('看得到：')
    })

    it('may not evaluate text', async () => {
      expect(await after('求值')).toBe('eval is not allowed')
      expect(await after('造函数')).toBe('Function is not allowed')
      expect(await weapp.takeFaults()).toHaveLength(2)
    })

    it('may send nothing but JSON to the view', async () => {
      await weapp.tap('送空')
      await weapp.tap('送函数')
      expect(await weapp.takeFaults()).toEqual([
        'setData by pages/home/index: said is undefined',
        'setData by pages/home/index: act is a function',
      ])
    })

    it('fail the test with what they do not catch', async () => {
      await weapp.tap('出错')
      await expect(weapp.close()).rejects.toThrow('出错了')
    })
  })

  describe('the stand-in for wx', () => {
    it('notes a call of an API that it does not know, even when the error is caught', async () => {
      const message = 'wx.getBatteryInfo is not known to the stand-in for wx'
      expect(await after('不认识的接口')).toBe(message)
      expect(await weapp.takeFaults()).toEqual([message])
    })

    it('can lack an API, as an old client does', async () => {
      await weapp.wx.change({ absent: ['getBatteryInfo'] })
      await weapp.launch()
      expect(await after('不认识的接口')).toBe('没有 false')
    })

    it('keeps what is stored from launch to launch', async () => {
      expect(await after('存起来')).toBe('{"times":1}')
      await weapp.launch()
      expect(await after('存起来')).toBe('{"times":2}')
    })

    it('sends requests to the server, and calls every status a success', async () => {
      expect(await after('请求')).toBe('404 GET /echo?q=邻里 睦')
      expect(await after('提交')).toBe('404 POST /echo {"q":"邻里 睦"}')
      expect((await weapp.log()).traffic.map(({ status }) => status)).toEqual([404, 404])
    })

    it('fails requests that the client would not send', async () => {
      expect(await after('外站')).toBe('request:fail url not in domain list')
      expect(await after('修补')).toBe('request:fail invalid method PATCH')
      await weapp.wx.goOffline()
      expect(await after('请求')).toBe('request:fail net::ERR_INTERNET_DISCONNECTED')
      await weapp.wx.goOnline()
      expect(await after('请求')).toContain('404')
    })

    it('asks the resident once for a permission', async () => {
      await weapp.wx.refuse('scope.userLocation')
      expect(await after('位置')).toBe('getLocation:fail auth deny')
      await weapp.wx.allow('scope.userLocation')
      expect(await after('位置')).toBe('getLocation:fail auth deny')
    })

    it('hands out login codes, and phone numbers to those who agree', async () => {
      await weapp.wx.loginCodes('from-the-test')
      expect(await after('登录')).toBe('from-the-test')
      expect(await after('登录')).toBe('login-code-1')
      await weapp.wx.phoneCodes('a-phone')
      expect(await after('手机号')).toBe('a-phone')
      await weapp.wx.refuse('phoneNumber')
      expect(await after('手机号')).toBe('getPhoneNumber:fail user deny')
    })

    it('shows the subscribe dialog after a tap only', async () => {
      await weapp.wx.subscription('b', 'reject')
      expect(await after('订阅')).toBe('accept reject')
      await new Promise((resolve) => setTimeout(resolve, 1600))
      await weapp.callPage('subscribe')
      expect(await said()).toContain('requestSubscribeMessage:fail can only be invoked by user TAP gesture')
    })

    it('answers otherwise when told to', async () => {
      expect(await after('询问')).toBe('好')
      await weapp.wx.answer('showModal', { reply: { confirm: false } })
      expect(await after('询问')).toBe('不好')
      await weapp.wx.answer('login', { fail: 'system error' })
      expect(await after('登录')).toBe('login:fail system error')
    })
  })
}
