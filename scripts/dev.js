/** npm run dev: the server and the H5 pages, anew on each change; the console with hot reload on port 8081. */
require('./node-version')
const { spawn } = require('node:child_process')
const path = require('node:path')
const { ensureInstalled } = require('./install')

const root = path.resolve(__dirname, '..')
const inModules = (...parts) => path.join(root, 'node_modules', ...parts)

ensureInstalled({ withTools: true })
const run = (args, env) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })

const children = [
  run([inModules('tsx', 'dist', 'cli.mjs'), 'watch', 'server/main.ts']),
  run([inModules('@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', 'h5', '--no-check', '--watch'], {
    MULIN_OUTPUT: 'dist/h5',
  }),
  run([inModules('vite', 'bin', 'vite.js'), '--config', 'console/vite.config.mts']),
]
for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) other.kill('SIGTERM')
    process.exitCode = process.exitCode || code || 0
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => children.forEach((child) => child.kill(signal)))
}
