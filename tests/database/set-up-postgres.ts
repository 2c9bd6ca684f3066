import { type PrivatePostgres, startPostgres } from './embedded-postgres'
import { makeTemplate } from './migrated-postgres'

/** One PostgreSQL for the run; the workers learn its address from the environment, tear-down.ts the handle. */
const setUp = async () => {
  const postgres = await startPostgres()
  const run = globalThis as { testPostgres?: PrivatePostgres }
  run.testPostgres = postgres
  await makeTemplate(postgres)
  process.env.TEST_POSTGRES_URL = postgres.url('postgres')
}

export default setUp
