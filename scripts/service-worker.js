const { createHash } = require('node:crypto')
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')
const esbuild = require('esbuild')

const root = path.resolve(__dirname, '..')

const IS_NAMED_BY_HASH = /\.[0-9a-f]{8}\.(js|css)$/

/** What a browser has to keep of a build to be without a network; `revision` where the name does not change. */
const builtFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(js|css|html)$/.test(name))
    .sort()
    .map((name) => ({
      url: `/${name}`,
      revision: IS_NAMED_BY_HASH.test(name)
        ? null
        : createHash('sha256')
            .update(readFileSync(path.join(folder, name)))
            .digest('hex')
            .slice(0, 16),
    }))

/** Adds service-worker.js to an H5 build. It names every file of the build, so a new version is a new worker. */
const addServiceWorker = (folder) =>
  esbuild.buildSync({
    entryPoints: [path.join(root, 'src/service-worker.ts')],
    outfile: path.join(folder, 'service-worker.js'),
    bundle: true,
    minify: true,
    target: 'es2017',
    define: {
      BUILT_FILES: JSON.stringify(builtFiles(folder)),
      'process.env.NODE_ENV': '"production"',
    },
    legalComments: 'none',
  })

module.exports = { addServiceWorker, builtFiles }
