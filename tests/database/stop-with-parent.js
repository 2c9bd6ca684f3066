/**
 * Ends a private PostgreSQL and removes its folder once the process that started it is gone, however it went:
 * standard input is a pipe from there, and it closes even on kill -9.
 *
 *   node stop-with-parent.js FOLDER      (FOLDER/data is the data folder)
 */
const { readFileSync, rmSync } = require('node:fs')
const path = require('node:path')

const folder = process.argv[2]

const send = (signal) => {
  try {
    const [pid] = readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), signal)
    return true
  } catch {
    return false
  }
}

process.stdin.resume()
process.stdin.once('close', async () => {
  const isRunning = send('SIGINT')
  for (let wait = 0; isRunning && wait < 100 && send(0); wait++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  rmSync(folder, { recursive: true, force: true })
})
