import { fork } from 'node:child_process'

/** Runs the script once in a process of its own, which shares no thread with the server; answers its report. */
export const runInProcess = (script: string, order: object): Promise<unknown> => {
  const child = fork(script, { execArgv: ['--require', 'tsx/cjs'] })
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
    child.send(order)
  })
}

/** In such a script: takes the order, reports, and ends. */
export const takeOrder = (run: (order: never) => Promise<object>) => {
  process.once('message', (order) => {
    run(order as never).then(
      (report) => process.send?.(report, () => process.exit()),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}
