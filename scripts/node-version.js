/** First of all, and in words that an old Node reads too: without it the failure would be a riddle. */
const WANTED = [20, 19]

const current = process.versions.node.split('.').map(Number)
const isOld = current[0] < WANTED[0] || (current[0] === WANTED[0] && current[1] < WANTED[1])

if (isOld) {
  console.error(
    '需要 Node.js ' +
      WANTED.join('.') +
      ' 或更新的版本，现在是 ' +
      process.versions.node +
      '。请先升级 Node.js。',
  )
  process.exit(1)
}
