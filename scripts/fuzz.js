/** npm run fuzz [-- SEED]: 10,000 hostile requests and as many files; the seed printed repeats the very same run. */
const { spawnSync } = require('node:child_process')
const { randomInt } = require('node:crypto')
const path = require('node:path')

const root = path.resolve(__dirname, '..')
const seed = process.argv[2] ?? String(randomInt(2 ** 31))
console.log(`seed ${seed}: npm run fuzz -- ${seed} repeats it`)
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
const { status } = spawnSync(
  process.execPath,
  [
    jest,
    '--selectProjects',
    'unit',
    'postgres',
    '--runInBand',
    'tests/fuzz.test.ts',
    'hostile-files.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { FUZZ_REQUESTS: '10000', ...process.env, FUZZ_SEED: seed } },
)
process.exit(status ?? 1)
