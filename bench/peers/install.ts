import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** Outside our own dependencies, kept from run to run. */
const ROOT = path.join(__dirname, '..', '..', '.cache', 'peers')

export const VERSIONS = { node: '22.23.3', strapi: '5.54.0', directus: '12.4.0' } as const

/** Directus wants Node 22: npm has the binary with its headers, so that all three run on the same. */
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`

const run = (folder: string, env: NodeJS.ProcessEnv, ...args: string[]) =>
  promisify(execFile)('npm', args, { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1 << 26 })

const installedVersion = (folder: string, name: string) => {
  const file = path.join(folder, 'node_modules', name, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : null
}

/** Written last: what stands there was installed to the end. */
const isComplete = (folder: string, version: string) =>
  existsSync(path.join(folder, 'complete')) && readFileSync(path.join(folder, 'complete'), 'utf8') === version

const install = async (
  name: string,
  version: string,
  manifest: object,
  finish: (folder: string) => Promise<unknown> = async () => {},
) => {
  const folder = path.join(ROOT, name)
  if (isComplete(folder, version)) return folder
  console.log(
    `Installing ${name} ${version} into ${path.relative(process.cwd(), folder)}; this takes minutes.`,
  )
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  await run(folder, {}, 'install', '--no-audit', '--no-fund', '--ignore-scripts')
  await finish(folder)
  writeFileSync(path.join(folder, 'complete'), version)
  return folder
}

const installNode = async () => {
  const dependencies = { [NODE_PACKAGE]: VERSIONS.node }
  const folder = await install('node', VERSIONS.node, { private: true, dependencies })
  return path.join(folder, 'node_modules', NODE_PACKAGE)
}

/** Its own files beside its packages: a project of theirs. */
const installStrapi = async () => {
  const app = path.join(__dirname, 'strapi-app')
  const manifest = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8')) as object
  const folder = await install('strapi', VERSIONS.strapi, manifest)
  for (const part of ['config', 'src']) {
    rmSync(path.join(folder, part), { recursive: true, force: true })
    cpSync(path.join(app, part), path.join(folder, part), { recursive: true })
  }
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true })
  return folder
}

/** One of its packages (a sandbox for flows) has no prebuilt binary on the registry and is compiled. */
const installDirectus = async (nodeHome: string) => {
  const dependencies = { directus: VERSIONS.directus }
  const folder = await install('directus', VERSIONS.directus, { private: true, dependencies }, (at) =>
    run(
      at,
      {
        PATH: `${path.join(nodeHome, 'bin')}${path.delimiter}${process.env.PATH}`,
        npm_config_nodedir: nodeHome,
        npm_config_build_from_source: 'true',
      },
      'rebuild',
      'isolated-vm',
    ),
  )
  mkdirSync(path.join(folder, 'uploads'), { recursive: true })
  const extension = path.join(folder, 'extensions', 'community')
  rmSync(extension, { recursive: true, force: true })
  cpSync(path.join(__dirname, 'directus-extension'), extension, { recursive: true })
  return folder
}

const check = (folder: string, name: string, version: string) => {
  const found = installedVersion(folder, name)
  if (found !== version) throw new Error(`${name} is ${found}, not ${version}`)
}

/** Node and both peers, installed once; their project files are laid anew each time. */
export const installPeers = async () => {
  const nodeHome = await installNode()
  const strapi = await installStrapi()
  const directus = await installDirectus(nodeHome)
  check(strapi, '@strapi/strapi', VERSIONS.strapi)
  check(directus, 'directus', VERSIONS.directus)
  return { node: path.join(nodeHome, 'bin', 'node'), strapi, directus }
}
