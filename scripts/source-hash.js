const { createHash } = require('node:crypto')
const { readdirSync, readFileSync, statSync } = require('node:fs')
const path = require('node:path')

const root = path.resolve(__dirname, '..')

/** Tests change nothing that is built. */
const isTest = (name) => /\.test\.[^.]+$/.test(name)

/** Files below a path, in an order that does not depend on the machine. */
function filesBelow(folder, relative) {
  const absolute = path.join(folder, relative)
  const found = statSync(absolute, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [relative]
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesBelow(folder, path.posix.join(relative, name)))
}

/** The hash of what these files and folders of the repository contain: the same hash, the same build. */
function sourceHash(paths, folder = root) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((relative) => filesBelow(folder, relative))) {
    if (isTest(file)) continue
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(folder, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

module.exports = { sourceHash }
