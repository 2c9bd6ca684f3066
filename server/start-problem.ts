import type { LockHolder } from './lib/lock-file'
import type { Settings } from './settings'

/** Something that whoever starts the server can put right: told in one line, without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''

/** An error of several addresses tried in turn has no message of its own. */
const reasonOf = (error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  return (message || codeOf(error)).split('\n')[0] ?? ''
}

export const lockedProblem = (dataDir: string, { pid, address }: LockHolder) =>
  new StartProblem(
    address === null
      ? `数据文件夹 ${dataDir} 正被另一个进程（进程号 ${pid}）使用。`
      : `数据文件夹 ${dataDir} 已有服务在用（进程号 ${pid}，${address}）。`,
  )

export const dataDirProblem = (dataDir: string, error: unknown) =>
  new StartProblem(`数据文件夹 ${dataDir} 不能使用：${reasonOf(error)}`)

/** The address without the user, the password and the options, which may hold one too. */
const withoutSecrets = (databaseUrl: string) => databaseUrl.replace(/\/\/.*@/, '//').replace(/\?.*$/, '')

export const databaseProblem = (
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  error: unknown,
) =>
  new StartProblem(
    databaseUrl === null
      ? `打不开 ${dataDir} 里的数据库：${reasonOf(error)}`
      : `连不上数据库 ${withoutSecrets(databaseUrl)}：${reasonOf(error)}`,
  )

export const listenProblem = ({ host, port }: Pick<Settings, 'host' | 'port'>, error: unknown) => {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartProblem(`端口 ${port} 已被占用，可以换一个，例如 PORT=${port + 1} npm start。`)
    case 'EACCES':
      return new StartProblem(`没有权限使用端口 ${port}，可以换一个，例如 PORT=8080 npm start。`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartProblem(`HOST=${host} 不是这台机器的地址。`)
    default:
      return new StartProblem(`不能在 ${host}:${port} 提供服务：${reasonOf(error)}`)
  }
}
