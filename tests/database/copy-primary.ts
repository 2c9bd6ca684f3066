import { execFile, type ExecFileOptions } from 'node:child_process'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { PrivatePostgres } from './embedded-postgres'

const PRELUDE = `const fs = require('node:fs'), path = require('node:path'); const [to, ...rest] = process.argv.slice(1);`

/** What a running server keeps for itself stays behind. */
const COPY = `${PRELUDE}
  const [from] = rest
  const isOwn = (name) => /^(pg_wal|pg_replslot)[/\\\\]./.test(name) || name.startsWith('postmaster.')
  fs.cpSync(from, to, { recursive: true, filter: (file) => !isOwn(path.relative(from, file)) })
  fs.chmodSync(to, 0o700)`

const MARK = `${PRELUDE}
  const [label, connection] = rest
  fs.writeFileSync(path.join(to, 'backup_label'), label)
  fs.writeFileSync(path.join(to, 'standby.signal'), '')
  fs.appendFileSync(path.join(to, 'postgresql.auto.conf'), "primary_conninfo = '" + connection + "'\\n")`

/**
 * The data of a running primary as a standby begins with it: what pg_basebackup does, which npm does not bring. Done by
 * the user who runs the database, since nobody else may own its files.
 */
export const copyPrimary = async (
  primary: PrivatePostgres,
  to: string,
  user: ExecFileOptions,
): Promise<void> => {
  const run = (script: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, ['-e', script, to, ...args], user)
  const client = new Client({ connectionString: primary.url('postgres') })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('standby', true)`)
    await run(COPY, primary.data)
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    const { port, password } = primary
    const connection = `host=127.0.0.1 port=${port} user=postgres password=${password} application_name=standby`
    await run(MARK, rows[0]?.labelfile ?? '', connection)
  } finally {
    await client.end()
  }
}
