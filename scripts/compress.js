const { readdirSync, readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const zlib = require('node:zlib')

const COMPRESSES_WELL = /\.(js|css|html|svg|json)$/
const MIN_BYTES = 1024

/** Puts a .br and a .gz beside each file of a build that gains by it: the server sends them as they lie there. */
const compress = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isFile() || !COMPRESSES_WELL.test(entry.name)) continue
    const bytes = readFileSync(file)
    if (bytes.length < MIN_BYTES) continue
    writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }))
  }
}

module.exports = { compress }
