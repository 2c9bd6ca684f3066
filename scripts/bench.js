const { readdirSync } = require('node:fs')
const path = require('node:path')

/** Runs a measurement of bench/: `npm run bench -- feed`. It exports `run`, which answers whether its bars are met. */
const folder = path.resolve(__dirname, '..', 'bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))

const main = async () => {
  const name = process.argv[2]
  if (!names.includes(name)) {
    console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
    return false
  }
  require('tsx/cjs')
  const { run } = require(path.join(folder, name))
  return run()
}

main().then(
  (isMet) => process.exit(isMet ? 0 : 1),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
