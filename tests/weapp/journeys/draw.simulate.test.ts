import { LATER } from '../scenes/draw'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { signIn } from './sign-in'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer('draw')
  weapp = openSimulated(MULIN, server.settings)
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

describe('the record of a draw', () => {
  it('is there for everybody before it is held, with what nobody can change any more', async () => {
    await weapp.launch({ path: 'pages/events/index' })
    await weapp.tap(`.event-card ${LATER}`)
    await weapp.tap('.fact-row 名额由摇号决定')
    await weapp.see('报名截止后，参加摇号的编号会公布在这里。')
    await weapp.see('种子的指纹')
    expect(await weapp.count('打开的种子')).toBe(0)
  })

  it('tells everybody the outcome, the seed and how to compute it again', async () => {
    await weapp.launch({ path: 'pages/signing/draw/index', query: { id: server.facts.plots ?? '' } })
    await weapp.see('已摇号')
    await weapp.see('共 5 份报名，摇 2 个名额。')
    for (const part of ['摇中的编号', '候补的先后', '名单的指纹', '打开的种子']) await weapp.see(part)
    expect(await weapp.text()).toContain(server.facts.entrantCode)
  })

  it('tells a resident how their own number did', async () => {
    await signIn(weapp, 'xiaomu')
    await weapp.launch({
      path: 'pages/signing/registration/index',
      query: { id: server.facts.registration ?? '' },
    })
    await weapp.see('您的摇号编号')
    await weapp.tap('看摇号公示')
    await weapp.see(`您的编号 ${server.facts.entrantCode}`)
  })
})
