import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { type OpenDatabase, openDatabase } from '../../server/store/database'
import { migrate } from '../../server/store/migrate'
import type { PrivatePostgres } from './embedded-postgres'

const TEMPLATE = 'mulin_template'

export const urlOfDatabase = (serverUrl: string, database: string) =>
  Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href

const execute = async (serverUrl: string, statement: string) => {
  const client = new Client({ connectionString: urlOfDatabase(serverUrl, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Migrates once what `createMigratedDatabase` copies. */
export const makeTemplate = async (server: PrivatePostgres) => {
  const url = server.url(TEMPLATE)
  await execute(url, `create database ${TEMPLATE}`)
  const database = await openDatabase({ databaseUrl: url, dataDir: '' })
  await migrate(database.db)
  await database.close()
}

/** A new, migrated, empty database; answers its address. */
export const createMigratedDatabase = async (serverUrl: string): Promise<string> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await execute(serverUrl, `create database ${name} template ${TEMPLATE}`)
  return urlOfDatabase(serverUrl, name)
}

export const openMigratedPostgres = async (serverUrl: string): Promise<OpenDatabase> =>
  openDatabase({ databaseUrl: await createMigratedDatabase(serverUrl), dataDir: '' })
