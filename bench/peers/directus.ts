import { createHash } from 'node:crypto'
import path from 'node:path'
import { newId } from '../../server/lib/ids'
import { freePort } from '../lib/free-port'
import { ARTICLE_COLUMNS, insertArticles, randomSecret, withClient } from './content'
import type { Contestant, Content, Place } from './contestant'
import { administrator, setUpProject } from './directus-project'
import { VERSIONS } from './install'
import { runToEnd, startServer } from './server-process'
import { jsonWebToken } from './tokens'

const FIRST_PAGE =
  '/items/article?limit=20&sort=-published_at,-id' +
  '&fields=id,title,summary,category,published_at,like_count,bookmark_count,unit.id,unit.name'

const INDEXES = [
  'create index on article (published_at desc, id desc)',
  'create index on article (unit)',
  'create unique index on article_like (article, resident)',
  'create unique index on registration (event, resident)',
]

/** A resident's number as the uuid that Directus wants. */
const residentId = (resident: number) =>
  createHash('md5')
    .update(`resident-${resident}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

const load = (databaseUrl: string, { units, articles, residents }: Content, role: string) =>
  withClient(databaseUrl, async (client) => {
    await client.query(
      'insert into unit (id, name) select u.id, u.name from jsonb_to_recordset($1) as u (id text, name text)',
      [JSON.stringify(units)],
    )
    await insertArticles(
      client,
      articles,
      `insert into article (id, unit, title, summary, category, body, published_at, like_count, bookmark_count)
       select "id", "unitId", "title", "summary", "category", "body", "publishedAt", "likeCount", "bookmarkCount"
       from jsonb_to_recordset($1) as a (${ARTICLE_COLUMNS})`,
    )
    await client.query(
      `insert into directus_users (id, email, status, role, provider)
       select md5('resident-' || n)::uuid, 'resident-' || n || '@example.com', 'active', $2, 'default'
       from generate_series(0, $1::int - 1) n`,
      [residents, role],
    )
    for (const index of INDEXES) await client.query(index)
    await client.query('vacuum analyze')
  })

const addEvent = (databaseUrl: string, capacity: number) =>
  withClient(databaseUrl, async (client) => {
    const id = newId()
    await client.query(
      `insert into event (id, title, capacity, opens_at, closes_at)
       values ($1, '重阳糕制作', $2, now(), now() + interval '1 day')`,
      [id, capacity],
    )
    return id
  })

const seatsGiven = (databaseUrl: string, event: string) =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ seats: number }>(
      `select count(*)::int as seats from registration where event = $1 and state = 'confirmed'`,
      [event],
    )
    return rows[0]?.seats ?? NaN
  })

const start = async ({ node, folder }: Place, env: NodeJS.ProcessEnv) => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = [path.join('node_modules', 'directus', 'cli.js'), 'start']
  const ownEnv = { ...env, PORT: String(port), PUBLIC_URL: url }
  return { url, server: await startServer({ node, args, folder, env: ownEnv }, `${url}/server/ping`) }
}

/**
 * In production mode, twice on one database: as it comes, and keeping replies in its memory for five minutes or until
 * something is written through it.
 */
export const startDirectus = async (place: Place, content: Content): Promise<[Contestant, Contestant]> => {
  const { databaseUrl, node, folder } = place
  const secret = randomSecret()
  const adminToken = randomSecret()
  const env = {
    DB_CLIENT: 'pg',
    DB_CONNECTION_STRING: databaseUrl,
    // As many as the product has.
    DB_POOL__MAX: '20',
    HOST: '127.0.0.1',
    SECRET: secret,
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: randomSecret(),
    ADMIN_TOKEN: adminToken,
    TELEMETRY: 'false',
    // Or it turns requests away once its event loop is late; all of ours are let in as well.
    PRESSURE_LIMITER_ENABLED: 'false',
    LOG_LEVEL: 'error',
  }
  await runToEnd({ node, args: [path.join('node_modules', 'directus', 'cli.js'), 'bootstrap'], folder, env })
  const plain = await start(place, env)
  const role = await setUpProject(administrator(plain.url, adminToken))
  await load(databaseUrl, content, role)
  const caching = await start(place, { ...env, CACHE_ENABLED: 'true', CACHE_AUTO_PURGE: 'true' })

  const contestant = (name: string, { url, server }: typeof plain): Contestant => ({
    name,
    url,
    firstPage: FIRST_PAGE,
    article: (id) => `/items/article/${id}?fields=*,unit.id,unit.name`,
    like: (article) => ({ method: 'PUT', path: `/community/articles/${article}/like` }),
    signUps: [
      {
        how: 'count, then create',
        ask: (event) => ({ method: 'POST', path: `/community/events/${event}/sign-up` }),
      },
      {
        how: 'the same under a lock',
        ask: (event) => ({ method: 'POST', path: `/community/events/${event}/sign-up-locked` }),
      },
    ],
    tokenOf: (resident) =>
      jsonWebToken(secret, {
        id: residentId(resident),
        role,
        app_access: false,
        admin_access: false,
        iss: 'directus',
      }),
    addEvent: (capacity) => addEvent(databaseUrl, capacity),
    seatsGiven: (event) => seatsGiven(databaseUrl, event),
    memory: server.memory,
    stop: server.stop,
  })
  return [
    contestant(`Directus ${VERSIONS.directus}`, plain),
    // Its sign-ups are the same.
    { ...contestant(`Directus ${VERSIONS.directus}, its cache on`, caching), signUps: [] },
  ]
}
