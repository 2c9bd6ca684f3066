import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** Where Debian and others put it; npm's PostgreSQL comes without. */
const findPgbench = (): string => {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
  ]
  const found = folders.map((folder) => path.join(folder, 'pgbench')).find((file) => existsSync(file))
  if (!found) throw new Error('pgbench is needed: apt-get install postgresql-contrib')
  return found
}

/** The classic way, once for each request: lock the row, look, write, count. */
export const SETUP = `
  create table classic_event (id integer primary key, capacity integer not null, taken integer not null default 0);
  create table classic_registration (
    id bigserial primary key, event_id integer not null, resident_id bigint not null, state text not null,
    created_at timestamptz not null default now(), unique (event_id, resident_id)
  );
  insert into classic_event select n, 100000000, 0 from generate_series(1, 100) n;
  create table classic_article (id integer primary key, likes integer not null default 0);
  create table classic_like (
    article_id integer not null, resident_id bigint not null, created_at timestamptz not null default now(),
    primary key (article_id, resident_id)
  );
  insert into classic_article values (1, 0);`

const RESIDENT = String.raw`\set resident random(1, 9000000000000000)`

const signUp = (event: string) => `${event}
${RESIDENT}
begin;
select capacity, taken from classic_event where id = :event for update;
select state from classic_registration where event_id = :event and resident_id = :resident;
insert into classic_registration (event_id, resident_id, state) values (:event, :resident, 'confirmed') on conflict do nothing;
update classic_event set taken = taken + 1 where id = :event;
commit;`

export const SCRIPTS = {
  hotEvent: signUp(String.raw`\set event 1`),
  manyEvents: signUp(String.raw`\set event random(1, 100)`),
  hotArticle: `${RESIDENT}
begin;
insert into classic_like (article_id, resident_id) values (1, :resident) on conflict do nothing;
update classic_article set likes = likes + 1 where id = 1;
commit;`,
}

/** Transactions a second. */
export const pgbench = async (
  databaseUrl: string,
  script: keyof typeof SCRIPTS,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mulin-pgbench-'))
  try {
    const file = path.join(folder, 'script.sql')
    writeFileSync(file, SCRIPTS[script])
    const args = ['-n', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file, databaseUrl]
    const { stdout } = await promisify(execFile)(findPgbench(), args)
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
    if (tps === undefined) throw new Error(stdout)
    return Number(tps)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
