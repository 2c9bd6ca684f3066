// Builds the mini-program or the officers' console: node scripts/build.js weapp|h5|console (MULIN_OUTPUT names another folder).
const { spawnSync } = require('node:child_process')
const { existsSync, readdirSync } = require('node:fs')
const path = require('node:path')
const { compress } = require('./compress')
const { addServiceWorker } = require('./service-worker')

const root = path.resolve(__dirname, '..')
const expected = {
  weapp: ['app.js', 'app.json', 'app.wxss', 'base.wxml', 'theme.json', 'pages/news/index.js'],
  h5: ['index.html', 'js', 'css'],
  console: ['index.html', 'assets', 'service-worker.js', '.vite/manifest.json'],
}

const fail = (message) => {
  console.error(message)
  process.exit(1)
}

const target = process.argv[2]
if (!Object.hasOwn(expected, target ?? '')) fail('Say what to build: node scripts/build.js weapp|h5|console')

const output = path.resolve(root, process.env.MULIN_OUTPUT ?? `dist/${target}`)
const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
const vite = path.join(root, 'node_modules/vite/bin/vite.js')
const command =
  target === 'console'
    ? [vite, 'build', '--config', 'console/vite.config.mts']
    : [taro, 'build', '--type', target, '--no-check']
const { status } = spawnSync(process.execPath, command, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
if (status !== 0) fail(`The ${target} build failed.`)

// Taro ends well even when webpack wrote nothing.
const isMissing = (name) => !existsSync(path.join(output, name))
const missing = expected[target].filter(isMissing)
if (missing.length > 0) fail(`The ${target} build wrote no ${missing.join(', ')} into ${output}.`)
if (target === 'h5' && !readdirSync(path.join(output, 'js')).some((name) => /^app\./.test(name)))
  fail(`The h5 build wrote no js/app.*.js into ${output}.`)
if (target === 'h5') addServiceWorker(output)
if (target !== 'weapp') compress(output)
