import { MiniProgram } from '../../app-service/mini-program'
import { found, type Operations, operationsOn, performOn } from '../../app-service/operations'
import type { HttpReply } from '../../wx/context'
import type { InPage, Package, Send } from '../page-interface'
import type { GlassView } from './glass-view'
import { allPictures } from './image'
import { glassRenderer, type Templates } from './renderer'

declare const weappPackage: Package & Templates
declare const weappSend: Send

let program: MiniProgram | undefined
let operations: Operations | undefined

const running = () => {
  if (program === undefined || operations === undefined) throw new Error('The mini-program is not launched.')
  return { program, operations }
}

const weapp: InPage = {
  launch(launch, memory) {
    program = new MiniProgram({
      compiled: weappPackage.compiled,
      memory,
      launch,
      apiNames: weappPackage.apiNames,
      send: (request): Promise<HttpReply> => weappSend(request),
      createRenderer: (hooks) => glassRenderer(weappPackage, hooks),
    })
    operations = operationsOn(program)
    program.launch()
  },
  perform: (name, ...args) => performOn(running().operations, name, args),
  element: (target) => (found(running().program, target) as GlassView).element,
  allPictures,
  scrollTo: (top) => window.scrollTo(0, top),
  scrollToEnd: () => window.scrollTo(0, document.documentElement.scrollHeight),
}
Object.assign(globalThis, { weapp })

window.addEventListener('error', ({ message, error }) => program?.uncaught(readable(error ?? message)))
window.addEventListener('unhandledrejection', ({ reason }) => program?.uncaught(readable(reason)))

function readable(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message
  return typeof error === 'string' ? error : JSON.stringify(error)
}
