import { readSettings } from './settings'
import { databaseProblem, StartProblem } from './start-problem'
import { openDatabase } from './store/database'
import { migrate } from './store/migrate'

/** Brings the schema of PostgreSQL up to date, as the owner of the tables; servers do it by themselves otherwise. */
const run = async () => {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartProblem(read.problem)
  const { settings } = read
  if (settings.databaseUrl === null)
    throw new StartProblem('请用 DATABASE_URL 写明 PostgreSQL；内置数据库在启动时自己更新。')
  const database = await openDatabase(settings)
  try {
    await migrate(database.db)
  } catch (error) {
    throw databaseProblem(settings, error)
  } finally {
    await database.close()
  }
  process.stdout.write('数据库结构已是最新。\n')
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartProblem ? error.message : String(error)}\n`)
  process.exit(1)
})
