import path from 'node:path'
import { readSettings, type Settings } from '../settings'
import { StartProblem } from '../start-problem'

/** npm moves to the project's folder; the paths were written in another. */
export const workingFile = (given: string) =>
  path.resolve((process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd(), given)

export const readEmbeddedSettings = (): Settings => {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartProblem(read.problem)
  if (read.settings.databaseUrl !== null) {
    throw new StartProblem('DATABASE_URL 已设置：PostgreSQL 用它自己的工具备份，见 docs/deploying.md。')
  }
  return read.settings
}

/** Runs a command of the shell to its end: what it answers is printed, a problem is one line and status 1. */
export const runCommand = (command: (args: string[]) => Promise<string>) => {
  command(process.argv.slice(2)).then(
    (text) => {
      process.stdout.write(`${text}\n`)
      process.exit(0)
    },
    (error: unknown) => {
      const text =
        error instanceof StartProblem ? error.message : error instanceof Error ? error.stack : error
      process.stderr.write(`${String(text)}\n`)
      process.exit(1)
    },
  )
}
