import { MiniProgram } from '../app-service/mini-program'
import { found, type Operations, operationsOn, performOn } from '../app-service/operations'
import { apiNames } from '../api-names'
import { readCompiled } from '../compiled-files'
import { sendByHttp } from '../http-transport'
import { Weapp } from '../weapp'
import type { Settings } from '../wx/settings'
import { sendTap, simulateRenderer } from './renderer'

/** Opens a compiled mini-program in miniprogram-simulate. Quick; to be run in Jest's jsdom. */
export function openSimulated(folder: string, settings: Partial<Settings> = {}): Weapp {
  const { compiled } = readCompiled(folder)
  const names = apiNames()
  let program: MiniProgram | undefined
  let operations: Operations | undefined
  const running = () => {
    if (program === undefined || operations === undefined)
      throw new Error('The mini-program is not launched.')
    return { program, operations }
  }

  return new Weapp(
    {
      perform: async (name, ...args) => (await performOn(running().operations, name, args)) as never,
      tap: async (target) => {
        const { controls, standIn } = running().program
        const node = found(running().program, target)
        if (!controls.takesTap(node)) return
        standIn.tapped()
        sendTap(node)
        controls.tapped(node)
      },
      scrollToEnd: async () => void running().operations.callPage('onReachBottom'),
      scrollTo: async (scrollTop) => void running().operations.callPage('onPageScroll', { scrollTop }),
      screenshot: withoutLayout,
      box: withoutLayout,
      launch: async (launch, memory) => {
        program?.stop()
        program = new MiniProgram({
          memory,
          compiled,
          launch,
          apiNames: names,
          send: sendByHttp,
          createRenderer: (hooks) => simulateRenderer(folder, hooks),
        })
        operations = operationsOn(program)
        program.launch()
      },
      close: async () => program?.stop(),
    },
    settings,
  )
}

const withoutLayout = (): never => {
  throw new Error('There is no layout here: use the Chromium runner.')
}
