import type { PrivatePostgres } from './embedded-postgres'

const tearDown = async () => {
  const run = globalThis as { testPostgres?: PrivatePostgres }
  await run.testPostgres?.stop()
}

export default tearDown
