import { fork } from 'node:child_process'
import path from 'node:path'
import type { LoadOrder, LoadReport } from './load-process'

/** Runs load-process.ts once; any answer but the right one is a fault of the bench. */
export const load = async (order: LoadOrder): Promise<LoadReport> => {
  const child = fork(path.join(__dirname, 'load-process.ts'), { execArgv: ['--require', 'tsx/cjs'] })
  return new Promise<LoadReport>((resolve, reject) => {
    child.once('message', (message) => resolve(message as LoadReport))
    child.once('exit', (code) => reject(new Error(`the load ended with ${code}`)))
    child.send(order)
  })
}
